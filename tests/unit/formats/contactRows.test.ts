import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import { readCsv, readPastedCells } from '../../../shared/formats/csv';
import { rowProblemText } from '../../../shared/formats/problemText';
import { fixture } from './fixture';

function read(source: string | Uint8Array) {
  const result = typeof source === 'string' ? readPastedCells(source) : readCsv(source);
  if (!result.ok) throw new Error(result.problem.reason);
  return readContactRows(result.table, guessColumns(result.table).mapping);
}

describe('a sign-up sheet from Google Contacts', () => {
  const { rows, problems } = read(fixture('csv/google-contacts.csv'));

  it('becomes people with phones in E.164, usual postcodes and their own tags', () => {
    expect(rows[0]).toEqual({
      row: 1,
      line: 2,
      givenName: 'Anneka',
      familyName: 'Okoro',
      birthday: '07-04',
      emails: [{ address: 'anneka@example.org', key: 'anneka@example.org', label: 'home' }],
      phones: [{ key: '+447700900457', label: 'mobile' }],
      postcode: 'NG9 1AA',
      tags: ['Broxtowe drive'],
      notes: 'wants lifts mended',
    });
    expect(rows[2]).toMatchObject({ postcode: 'NG9 3HJ', tags: [] });
  });

  it('keeps a phone that lacks a digit, and names row, column and value, as of a day that is none', () => {
    expect(rows[2]?.phones).toEqual([{ key: '0770090014', label: 'mobile' }]);
    expect(problems).toEqual([
      { row: 2, line: 3, column: 'Birthday', value: '31/02/1987', reason: 'day-not-valid' },
      { row: 3, line: 4, column: 'Phone 1 - Value', value: '07700 90014', reason: 'phone-not-valid' },
    ]);
  });
});

describe('rows with faults', () => {
  it('an email that is none is left out and named', () => {
    const { rows, problems } = read('Name\tEmail\nTom Lyth\ttom at example\nBev Clamp\tbev@example.org');
    expect(rows[0]?.emails).toEqual([]);
    expect(problems.map(({ row, column, reason }) => [row, column, reason])).toContainEqual([
      1,
      'Email',
      'email-not-valid',
    ]);
  });

  it('half a postcode is kept as it is and named', () => {
    const { rows, problems } = read('Name\tPostcode\nTom Lyth\tNG9');
    expect(rows[0]?.postcode).toBe('NG9');
    expect(problems[0]).toMatchObject({
      row: 1,
      column: 'Postcode',
      value: 'NG9',
      reason: 'postcode-not-valid',
    });
  });

  it('a person known only by an email goes in without a name, and is named', () => {
    const { rows, problems } = read('Name\tEmail\n\ttom@example.org');
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([{ row: 1, line: 2, value: 'tom@example.org', reason: 'no-name' }]);
  });

  it('a row about nobody is left out and named', () => {
    const { rows, problems } = read('Name\tTown\n\tKirkby\nTom\tBeeston');
    expect(rows.map((row) => row.row)).toEqual([2]);
    expect(problems).toEqual([{ row: 1, line: 2, reason: 'nothing-in-row' }]);
  });

  it('forty numbers of one person are twenty, and where they were cut is said', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => `07700 9001${String(at).padStart(2, '0')}`);
    const { rows, problems } = read(`Name\tMobile\tHome phone\nTom Lyth\t${numbers.join('; ')}\t`);
    expect(rows[0]?.phones).toHaveLength(20);
    expect(problems).toEqual([
      { row: 1, line: 2, column: 'Mobile', value: '07700 900120', reason: 'too-many', kept: 20 },
    ]);
    expect(problems.map(rowProblemText)).toEqual([expect.stringContaining('Those from “07700 900120” on')]);
  });

  it('a birth year of 1850 gives no age, and is said', () => {
    const result = readPastedCells('Name\tDate of birth\nTom Lyth\t03/04/1850\nBev Clamp\t03/04/1950');
    if (!result.ok) throw new Error(result.problem.reason);
    const { rows, problems } = readContactRows(result.table, guessColumns(result.table).mapping, {
      today: '2026-11-24',
    });
    expect(rows.map(({ ageBand }) => ageBand)).toEqual([undefined, 'adult']);
    expect(problems).toMatchObject([{ row: 1, value: '03/04/1850', reason: 'too-old' }]);
    expect(problems.map(rowProblemText)).toEqual([expect.stringContaining('more than 120 years ago')]);
  });

  it('a birthday is a day and a month, with or without its year, in the ways of lists and address books', () => {
    const born = [
      '12/04/1985',
      '1985-04-12',
      '12 April',
      '12/4',
      '--04-12',
      '--0412',
      '1604-04-12',
      '19850412',
    ];
    const lines = born.map((value, at) => `Tom ${at}\t${value}`);
    const result = readPastedCells(`Name\tDate of birth\n${lines.join('\n')}\nBev\t0/0/00\nGary\t31/02`);
    if (!result.ok) throw new Error(result.problem.reason);
    const { rows, problems } = readContactRows(result.table, guessColumns(result.table).mapping, {
      today: '2026-11-24',
    });
    expect(rows.map(({ birthday }) => birthday)).toEqual([...born.map(() => '04-12'), undefined, undefined]);
    expect(rows.map(({ ageBand }) => ageBand === 'adult')).toEqual([
      ...[true, true, false, false, false, false, false, true],
      ...[false, false],
    ]);
    expect(problems).toMatchObject([{ row: 10, value: '31/02', reason: 'day-not-valid' }]);
  });

  it('what does not fit a field of one’s own is a problem with its value, and a choice is found however it is written', () => {
    const result = readPastedCells(
      'Name\tShifts\tDrives\tJoined\tShirt\tFlat\nTom\t1,200\tyes\t3/12/2025\tm\tB\nBev\tmany\tperhaps\t31/02/2026\tXL\t2\nGary\t\tn/a\t\tS\t',
    );
    if (!result.ok) throw new Error(result.problem.reason);
    const own = new Map([
      ['shifts', { type: 'number' }],
      ['drives', { type: 'yesNo' }],
      ['joined', { type: 'date' }],
      ['shirt', { type: 'choice', choices: ['S', 'M'] }],
    ] as const);
    const targets = ['fullName', 'custom', 'custom', 'custom', 'custom', 'custom'] as const;
    const { rows, problems } = readContactRows(result.table, { targets, monthFirst: true }, { own });
    const told = rows.map(({ custom = [] }) =>
      Object.fromEntries(custom.map(({ label, value }) => [label, value])),
    );
    expect(told).toEqual([
      { Shifts: '1,200', Drives: 'yes', Joined: '3/12/2025', Shirt: 'M', Flat: 'B' },
      { Shirt: 'XL', Flat: '2' },
      { Shirt: 'S' },
    ]);
    const at = { row: 2, reason: 'own-not-fitting' };
    expect(problems).toMatchObject([
      { ...at, column: 'Shifts', value: 'many', wanted: 'number' },
      { ...at, column: 'Drives', value: 'perhaps', wanted: 'yesNo' },
      { ...at, column: 'Joined', value: '31/02/2026', wanted: 'date' },
      { ...at, column: 'Shirt', value: 'XL', wanted: 'choice' },
    ]);
  });

  it('a name too long for its field is cut, and the limit told', () => {
    const { rows, problems } = read(`First name\tLast name\n${'a'.repeat(300)}\tLyth`);
    expect(rows[0]?.givenName).toHaveLength(200);
    expect(problems[0]).toMatchObject({ reason: 'too-long', field: 'givenName', limit: 200 });
  });
});

describe('several columns for one field', () => {
  it('gather phones and emails once each, and join notes', () => {
    const { rows } = read(
      'Name\tMobile\tHome phone\tEmail\tWork email\tNotes\tComments\n' +
        'Tom Lyth\t07700 900100\t+44 7700 900100\tTom@example.org\ttom@EXAMPLE.org\tone\ttwo',
    );
    expect(rows[0]?.phones).toEqual([{ key: '+447700900100', label: 'mobile' }]);
    expect(rows[0]?.emails).toEqual([{ address: 'Tom@example.org', key: 'tom@example.org' }]);
    expect(rows[0]?.notes).toBe('one\ntwo');
  });

  it('a column that was left out tells nothing', () => {
    const result = readPastedCells('Name\tTown\nTom Lyth\tKirkby');
    if (!result.ok) throw new Error(result.problem.reason);
    const { rows } = readContactRows(result.table, { targets: ['fullName', 'leave'] });
    expect(rows[0]).not.toHaveProperty('town');
  });
});
