import { expect, it } from 'vitest';
import { guessColumns } from '../../../shared/formats/contactColumns';
import { readContactRows } from '../../../shared/formats/contactRows';
import { readPastedCells } from '../../../shared/formats/csv';
import { dayQuestion } from '../../../shared/formats/dayQuestion';

function list(...days: string[]) {
  const read = readPastedCells(`Name\tDOB\n${days.map((day, at) => `P${at}\t${day}`).join('\n')}`);
  if (!read.ok) throw new Error(read.problem.reason);
  return read.table;
}

it('a list is asked once, by its first day that two readings fit', () => {
  const table = list('24/11/1990', '04/07/1991', '05/08/1992');
  expect(dayQuestion(table, guessColumns(table).mapping)).toEqual({
    value: '04/07/1991',
    dayFirst: '1991-07-04',
    monthFirst: '1991-04-07',
  });
});

it('nothing is asked where no day is in doubt, or no column holds days', () => {
  const sure = list('24/11/1990', '1991-04-07', '5/5/1992');
  expect(dayQuestion(sure, guessColumns(sure).mapping)).toBeUndefined();
  expect(dayQuestion(list('04/07/1991'), { targets: ['fullName', 'leave'] })).toBeUndefined();
});

it('the day of a field of one’s own is asked about too, where its column is named', () => {
  const table = list('04/07/1991');
  const ownDays = new Map([['dob', { type: 'date' as const }]]);
  expect(dayQuestion(table, { targets: ['fullName', 'custom'] })).toBeUndefined();
  expect(dayQuestion(table, { targets: ['fullName', 'leave'] }, ownDays)).toBeUndefined();
  expect(dayQuestion(table, { targets: ['fullName', 'custom'] }, ownDays)?.value).toBe('04/07/1991');
});

it('a list with a day that can only be month first is proposed so, unless another can only be day first', () => {
  expect(guessColumns(list('11/24/1990', '04/07/1991')).mapping.monthFirst).toBe(true);
  expect(guessColumns(list('11/24/1990', '24/11/1990')).mapping.monthFirst).toBeUndefined();
});

it('the answer decides how all the days are read', () => {
  const table = list('04/12/2008');
  const { mapping } = guessColumns(table);
  const age = (monthFirst: boolean) =>
    readContactRows(table, { ...mapping, monthFirst }, { today: '2026-11-10' }).rows[0]?.ageBand;
  expect(age(false)).toBe('16-17');
  expect(age(true)).toBe('adult');
});
