import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Cards, readVcards } from '../../../shared/formats/vcard';
import { decodeQuotedPrintable } from '../../../shared/formats/vcardLines';
import { type CardOut, writeVcards } from '../../../shared/formats/vcardOut';
import { fixture } from './fixture';

function cards(bytes: Uint8Array): Cards {
  const read = readVcards(bytes);
  if (!read.ok) throw new Error(`refused: ${read.problem.reason}`);
  return read.cards;
}

describe('a vCard file of an old phone (2.1)', () => {
  it('gives both people, with accents, labels and line breaks', () => {
    const { rows, problems } = cards(fixture('vcard/version-2.1.vcf'));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 1,
        line: 1,
        givenName: 'Zoë',
        familyName: 'Müller',
        street: '12 Café Row, Flat 2',
        town: 'Mansfield',
        postcode: 'NG18 1AA',
        notes: 'rang twice\nwants the lift mended, and the heating too',
        emails: [],
        phones: [
          { key: '+447700900318', label: 'mobile' },
          { key: '+441154960123', label: 'home' },
        ],
        tags: [],
        photo: { from: 406, to: 542, encoding: 'utf-8' },
      },
      {
        row: 2,
        line: 14,
        givenName: 'Tom',
        familyName: 'Lyth',
        emails: [{ address: 'tom@example.org', key: 'tom@example.org' }],
        phones: [],
        tags: [],
      },
    ]);
  });
});

describe('a vCard file from an iPhone (3.0)', () => {
  const { rows, problems } = cards(fixture('vcard/apple-3.0.vcf'));

  it('reads grouped properties with their own labels', () => {
    expect(rows[0]?.phones).toEqual([{ key: '+447700900457', label: 'mobile' }]);
    expect(rows[0]?.emails).toEqual([
      { address: 'Anneka@Example.org', key: 'anneka@example.org', label: 'union' },
    ]);
  });

  it('reads names, work, address, tags and a folded note', () => {
    expect(rows[0]).toMatchObject({
      givenName: 'Anneka',
      familyName: 'Okoro',
      knownAs: 'Annie',
      organisation: 'Unison',
      occupation: 'Care worker',
      street: '1 Elm Close, Flat 3',
      town: 'Mansfield',
      postcode: 'NG19 1AA',
    });
    expect(rows[0]?.tags).toEqual(['Broxtowe drive', 'choir, altos']);
    expect(rows[0]?.notes).toBe(
      'First line\nsecond line with a semicolon; and a long tail that the phone has folded over two lines of the file',
    );
  });

  it('cuts a name that came in one piece, and names a phone that lacks a digit', () => {
    expect(rows[1]).toMatchObject({ givenName: 'Ruth', familyName: 'van der Berg' });
    expect(problems).toEqual([
      { row: 2, line: 20, column: 'TEL', value: '07700 90014', reason: 'phone-not-valid' },
      {
        row: 2,
        line: 20,
        value: 'Ruth van der Berg',
        reason: 'name-split-guessed',
        givenName: 'Ruth',
        familyName: 'van der Berg',
      },
    ]);
  });
});

describe('cards from a Mac’s address book', () => {
  const read = readVcards(fixture('vcard/apple-groups-3.0.vcf'), undefined, { today: '2026-11-24' });
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows, problems, photos } = read.cards;

  it('put the preferred email and the home address first, and keep the other address in the notes', () => {
    expect(rows).toEqual([
      {
        row: 1,
        line: 1,
        givenName: 'Joyce Mary',
        familyName: 'Adebayo',
        birthday: '05-09',
        emails: [
          { address: 'joyce@example.org', key: 'joyce@example.org', label: 'home' },
          { address: 'j.adebayo@stmarks.example.org', key: 'j.adebayo@stmarks.example.org', label: 'work' },
        ],
        phones: [{ key: '+447700900318', label: 'WhatsApp' }],
        street: '7 Oak Avenue, Flat 2',
        town: 'Beeston',
        postcode: 'NG9 2LF',
        tags: ['Choir altos'],
        notes: 'Other address: School Lane, Mansfield, NG18 2BB',
        photo: expect.objectContaining({ encoding: 'utf-8' }),
      },
    ]);
  });

  it('make a tag of a group, nobody of an organisation, and say so; a photo is counted', () => {
    expect(problems.map(({ row, value, reason }) => [row, value, reason])).toEqual([
      [2, 'Mansfield Foodbank', 'not-a-person'],
      [3, 'Choir altos', 'not-a-person'],
    ]);
    expect(photos).toBe(1);
  });
});

it('a card of version 2.1 from an old phone: charsets, soft breaks, a coded semicolon, a birthday, a picture', () => {
  const read = readVcards(fixture('vcard/android-2.1.vcf'), undefined, { today: '2026-11-24' });
  if (!read.ok) throw new Error(read.problem.reason);
  expect(read.cards.problems).toEqual([]);
  expect(read.cards.photos).toBe(1);
  expect(read.cards.rows).toEqual([
    {
      row: 1,
      line: 1,
      givenName: 'Seán; Jr',
      familyName: 'O’Neill',
      ageBand: 'adult',
      birthday: '07-04',
      emails: [],
      phones: [{ key: '+447700900712', label: 'mobile' }],
      street: 'Flat 1, 9 Mill Lane',
      town: 'Kirkby',
      postcode: 'NG17 8AA',
      tags: [],
      photo: { from: 321, to: 460, encoding: 'utf-8' },
      notes: 'café on Tuesday\nthen the bus',
    },
  ]);
});

describe('a vCard file of version 4', () => {
  it('reads addresses of the form tel: and mailto:', () => {
    expect(cards(fixture('vcard/version-4.0.vcf')).rows[0]).toMatchObject({
      givenName: 'Sunil',
      phones: [{ key: '+447700900771', label: 'mobile' }],
      emails: [{ address: 'spatel@example.org', key: 'spatel@example.org', label: 'work' }],
      street: '2 Oak Tree Lane',
    });
  });
});

describe('a vCard file with faults', () => {
  it('gives what can be read, and names the rest by card and line', () => {
    const { rows, problems } = cards(fixture('vcard/broken.vcf'));
    expect(rows.map((row) => [row.row, row.givenName, row.familyName])).toEqual([
      [1, 'Bev', 'Clamp'],
      [3, 'Jean', 'Tully'],
    ]);
    expect(problems.map(({ row, line, reason }) => [row, line, reason])).toEqual([
      [1, 5, 'not-understood-property'],
      [2, 7, 'nothing-in-row'],
      [3, 10, 'card-not-read'],
    ]);
  });

  it('keeps the accents of a file in Windows-1252', () => {
    const read = cards(fixture('vcard/latin-1.vcf'));
    expect(read.encoding).toBe('windows-1252');
    expect(read.rows[0]).toMatchObject({ givenName: 'Zoë', familyName: 'Müller' });
  });

  it('is refused when it is a list, a picture, empty or too large', () => {
    const reason = (bytes: Uint8Array, limit = 1_000_000) => {
      const read = readVcards(bytes, { bytes: limit, rows: 1, columns: 1 });
      return read.ok ? 'read' : read.problem.reason;
    };
    expect(reason(fixture('vcard/list.vcf'))).toBe('not-a-vcard');
    expect(reason(fixture('csv/picture.csv'))).toBe('not-text');
    expect(reason(new Uint8Array())).toBe('file-empty');
    expect(reason(fixture('vcard/version-4.0.vcf'), 20)).toBe('file-too-large');
    expect(reason(fixture('vcard/version-4.0.vcf'))).toBe('read');
    expect(reason(fixture('vcard/version-2.1.vcf'))).toBe('too-many-rows');
  });
});

describe('quoted-printable', () => {
  it('is read in the charset that it names, and in Windows-1252 where nobody knows the charset', () => {
    expect(decodeQuotedPrintable('Zo=C3=AB', 'utf-8')).toBe('Zoë');
    expect(decodeQuotedPrintable('Zo=EB=92', 'ISO-8859-1')).toBe('Zoë’');
    expect(decodeQuotedPrintable('Zo=EB', 'x-nobody-knows')).toBe('Zoë');
    expect(decodeQuotedPrintable('50=25 = half', 'utf-8')).toBe('50% = half');
  });
});

describe('writing cards', () => {
  it('folds no line over 75 octets, and ends each with CRLF', () => {
    const text = new TextDecoder().decode(
      writeVcards([{ id: '0', givenName: 'Zoë', familyName: 'Müller', notes: 'ü'.repeat(300) }]),
    );
    expect(text.endsWith('END:VCARD\r\n')).toBe(true);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('writes a person without a name under what is known', () => {
    const text = new TextDecoder().decode(writeVcards([{ id: '0', phones: [{ key: '+447700900318' }] }]));
    expect(text).toContain('FN:+447700900318');
  });

  it('writes 3.0 for older phones: a number as it stands, and N even where no name is known', () => {
    const text = new TextDecoder().decode(
      writeVcards(
        [{ id: '0', phones: [{ key: '+447700900318', label: 'mobile' }], pronouns: 'they' }],
        '3.0',
      ),
    );
    expect(text).toContain('VERSION:3.0\r\n');
    expect(text).toContain('\r\nTEL;TYPE=cell:+447700900318\r\n');
    expect(text).toContain('\r\nN:;;;;\r\n');
    expect(text).not.toContain('PRONOUNS');
  });

  it('writes a birthday without a year, and never tells one', () => {
    const written = (version: '4.0' | '3.0') =>
      new TextDecoder().decode(writeVcards([{ id: '0', givenName: 'Zoë', birthday: '04-12' }], version));
    expect(written('4.0')).toContain('\r\nBDAY:--0412\r\n');
    expect(written('3.0')).toContain('\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n');
  });

  it('is read by ical.js as by ourselves', () => {
    const bytes = writeVcards([
      {
        id: '0',
        givenName: 'Zoë',
        familyName: 'Müller; née “O’Hara”',
        notes: 'a, b\nc',
        town: 'Kirkby, Notts',
      },
    ]);
    const card: unknown = ICAL.parse(new TextDecoder().decode(bytes));
    const properties = (card as [string, [string, object, string, unknown][]])[1];
    const value = (name: string) => properties.find((property) => property[0] === name)?.[3];
    expect(value('n')).toEqual(['Müller; née “O’Hara”', 'Zoë', '', '', '']);
    expect(value('note')).toBe('a, b\nc');
  });

  const word = fc
    .string({ unit: fc.constantFrom(...'abcXYZ é’,;:\\"', '🙂'), minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/\\$/.test(text));
  const card: fc.Arbitrary<CardOut> = fc.record(
    {
      id: fc.uuid(),
      givenName: word,
      familyName: word,
      street: word,
      town: word,
      birthday: fc.constantFrom('04-12', '02-29', '12-31'),
      notes: fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      occupation: word,
      emails: fc.constantFrom([{ address: 'Tom@example.org', label: 'work' }], []),
      phones: fc.constantFrom([{ key: '+447700900318', label: 'mobile' }], [{ key: '+441154960123' }]),
    },
    { requiredKeys: ['id', 'givenName', 'familyName', 'phones'] },
  );

  it('and reading them gives the same people back', () => {
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('4.0', '3.0'),
        (written, version) => {
          const { rows, problems } = cards(writeVcards(written, version));
          expect(problems).toEqual([]);
          expect(rows).toHaveLength(written.length);
          for (const [index, { id, emails, phones, ...told }] of written.entries()) {
            expect(rows[index]).toMatchObject(told);
            expect(rows[index]?.phones).toEqual(phones);
            expect(rows[index]?.emails.map(({ address }) => address)).toEqual(
              (emails ?? []).map((email) => email.address),
            );
          }
        },
      ),
    );
  });
});
