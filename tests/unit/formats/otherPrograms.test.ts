import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContactsFile } from '../../../shared/formats/contactsFile';
import { writeTable } from '../../../shared/formats/tableOut';
import { type CardVersion, writeVcards } from '../../../shared/formats/vcardOut';
import { patience } from '../runs';
import { fixture } from './fixture';
import { calendar, cards, events, table } from './ours';

// Debian's own Python, which sees Debian's packages whatever stands before it in the path.
const python = '/usr/bin/python3';
const here = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const hasOffice = here('soffice', '--version');
const hasVobject = here(python, '-c', 'import vobject');
const hasCalendars = here(python, '-c', 'import icalendar');

const folder = mkdtempSync(join(tmpdir(), 'wardbook-other-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const heads = ['First name', 'Phone', 'Notes', 'Spoke to', 'Starts', 'Members'];
const told = [
  ['Zoë', '+447700900318', '=1+1', '2026-11-24'],
  ['Séamus “Jim” <O’Hara> & co', '07700900142', 'two\nlines, and a comma; "quoted"', ''],
];

/** The cells of a list as the import reads them. */
function cellsOf(name: string, bytes: Uint8Array): { header: readonly string[]; rows: readonly string[][] } {
  const read = readContactsFile(name, bytes, { today: '2026-11-24' });
  if (!read.ok) throw new Error(read.problem.reason);
  if (read.type !== 'list') throw new Error('not a list');
  const { header, rows } = read.table;
  return { header, rows: rows.map(({ cells }) => [...cells]) };
}

/** Has LibreOffice open a file and save it as another kind. */
function savedByOffice(name: string, bytes: Uint8Array, as: string, ...how: string[]): Uint8Array {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'saved');
  execFileSync(
    'soffice',
    [profile, '--headless', ...how, '--convert-to', as, '--outdir', out, join(folder, name)],
    {
      stdio: 'ignore',
    },
  );
  return new Uint8Array(readFileSync(join(out, name.replace(/\w+$/, as.slice(0, as.search(/:|$/))))));
}

// Without its window LibreOffice does not look for the mark, and has to be told what the window would offer.
const asUtf8 = '--infilter=CSV:44,34,76';
const csvOfOffice = 'csv:Text - txt - csv (StarCalc):44,34,76';

describe('a workbook that LibreOffice saved from ours', () => {
  it('is read back whole: text as it was, no formula run, days as days', () => {
    const { header, rows } = cellsOf('list.xlsx', fixture('otherPrograms/libreoffice-from-ours.xlsx'));
    expect(header).toEqual(heads);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(told);
    expect(rows[0]?.[5]).toBe('120');
  });

  it('and as CSV too', () => {
    const { header, rows } = cellsOf('list.csv', fixture('otherPrograms/libreoffice-from-ours.csv'));
    expect(header).toEqual(heads);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(told);
  });

  it.skipIf(!hasOffice)(
    'by the LibreOffice of this machine says the same',
    () => {
      const ours = writeTable(table, 'xlsx');
      for (const as of ['xlsx', csvOfOffice]) {
        const { header, rows } = cellsOf(`list.${as.slice(0, 4)}`, savedByOffice('list.xlsx', ours, as));
        expect(header).toEqual(heads);
        expect(rows.map((row) => row.slice(0, 4))).toEqual(told);
      }
    },
    patience,
  );

  it.skipIf(!hasOffice)(
    'from our CSV keeps the accents and runs no formula',
    () => {
      const { rows } = cellsOf(
        'plain.xlsx',
        savedByOffice('plain.csv', writeTable(table, 'csv'), 'xlsx', asUtf8),
      );
      expect(rows[0]?.[0]).toBe('Zoë');
      expect(rows[0]?.[2]).toBe("'=1+1");
    },
    patience,
  );
});

/** What a few lines of Python print of a file of ours, as JSON. */
function inPython(script: string, name: string, bytes: Uint8Array): unknown {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const text = execFileSync(python, ['-c', script, file], { encoding: 'utf8' });
  return JSON.parse(text);
}

const readCards = `
import json, sys, vobject
text = open(sys.argv[1], encoding='utf-8', newline='').read()
print(json.dumps([{'fn': c.fn.value,
  'family': c.n.value.family if hasattr(c, 'n') else None,
  'tel': [t.value for t in c.contents.get('tel', [])],
  'email': [e.value for e in c.contents.get('email', [])],
  'street': c.adr.value.street if hasattr(c, 'adr') else None} for c in vobject.readComponents(text)]))`;

describe('our cards', () => {
  it.skipIf(!hasVobject).each<CardVersion>(['3.0', '4.0'])('of version %s are read by vobject', (version) => {
    const tel = (number: string) => (version === '4.0' ? `tel:${number}` : number);
    const [zoe, other] = inPython(readCards, 'ours.vcf', writeVcards(cards, version)) as object[];
    expect(zoe).toEqual({
      fn: `Zoë ${cards[0]?.familyName}`,
      family: cards[0]?.familyName,
      tel: [tel('+447700900318')],
      email: ['zoe@example.org'],
      street: '12 Café Row, Flat 2',
    });
    expect(other).toMatchObject({ fn: '+447700900142', tel: [tel('+447700900142')] });
  });
});

const readCalendar = `
import json, sys, icalendar
whole = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps([{'title': str(e['summary']), 'starts': e['dtstart'].dt.isoformat(),
  'where': str(e.get('location', '')), 'stamp': e['dtstamp'].dt.isoformat(),
  'status': str(e.get('status', ''))} for e in whole.walk('vevent')]))`;

describe('our calendars', () => {
  it.skipIf(!hasCalendars)(
    'are read by icalendar, with times that are local wherever they are opened',
    () => {
      expect(inPython(readCalendar, 'ours.ics', calendar())).toEqual(
        events.map(({ title, starts, where = '', cancelled }) => ({
          title,
          starts: `${starts}:00`,
          where,
          stamp: '2026-11-24T19:30:00+00:00',
          status: cancelled ? 'CANCELLED' : '',
        })),
      );
    },
  );
});
