import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContactRows } from '../../../shared/formats/contactRows';
import { type ContactsFile, readContactsFile } from '../../../shared/formats/contactsFile';
import { fileNoticeText, fileProblemText, rowProblemText } from '../../../shared/formats/problemText';
import { fixture } from './fixture';

const files = [
  'csv/excel-windows-1252.csv',
  'csv/utf-16le-mark.csv',
  'csv/stray-quote.csv',
  'csv/google-contacts.csv',
  'csv/quoted-line-breaks.csv',
  'vcard/version-2.1.vcf',
  'vcard/apple-3.0.vcf',
  'vcard/android-2.1.vcf',
  'calendar/google.ics',
  'osdi/people.json',
  'xlsx/members.xlsx',
  'vcard/broken.vcf',
];

/** Whatever was read or refused can be said, and every person has a name or a way to be reached. */
function isSaid(read: ContactsFile): void {
  if (!read.ok) {
    expect(fileProblemText(read.problem, 'list')).not.toMatch(/undefined|NaN/);
    return;
  }
  for (const notice of read.notices) expect(fileNoticeText(notice)).not.toMatch(/undefined|NaN/);
  if (read.type === 'events') {
    for (const problem of read.events.problems) expect(rowProblemText(problem)).not.toMatch(/undefined|NaN/);
    for (const { values } of read.events.rows) expect(values.title && values.day).toBeTruthy();
    return;
  }
  const { rows, problems } =
    read.type === 'cards' ? read.cards : readContactRows(read.table, read.guess.mapping);
  for (const problem of problems) expect(rowProblemText(problem)).not.toMatch(/undefined|NaN/);
  for (const row of rows)
    expect(
      Boolean(row.givenName ?? row.familyName ?? row.knownAs) || row.emails.length + row.phones.length > 0,
    ).toBe(true);
}

describe('a file of contacts, whatever is in it', () => {
  it('of any bytes is read or refused with a sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.csv', 'a.vcf', 'a'), (bytes, name) =>
        isSaid(readContactsFile(name, bytes)),
      ),
    );
  });

  it('damaged at any place is read or refused with a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (file, changes, cut) => {
          const bytes = fixture(file);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          isSaid(readContactsFile(file, bytes));
          isSaid(readContactsFile(file, bytes.slice(0, cut % bytes.length)));
        },
      ),
    );
  });

  it('of any text in its cells keeps every row that names somebody', () => {
    // A file that is a tenth control characters or more is no text, and is refused as such.
    const cell = fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => [...text].filter((letter) => letter >= ' ' || /\s/.test(letter)).join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (cells) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const lines = cells.map(([name, note]) => `${quoted(`N${name}`)},${quoted(note)}`);
        const text = `First name,Notes\n${lines.join('\n')}\n`;
        const read = readContactsFile('a.csv', new TextEncoder().encode(text), { separator: ',' });
        if (!read.ok) throw new Error(read.problem.reason);
        if (read.type !== 'list') throw new Error('not a list');
        expect(readContactRows(read.table, { targets: ['givenName', 'notes'] }).rows).toHaveLength(
          cells.length,
        );
      }),
    );
  });
});
