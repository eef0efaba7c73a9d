import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInSentence, dayInTable, daysBetween } from '../../../../renderer/ui/words/dayInWords';
import { addDays, typedDay } from '../../../../renderer/ui/words/typedDay';

// A Tuesday.
const today = '2026-11-24';

describe('a day as people type it', () => {
  test.each([
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['+3', '2026-11-27'],
    ['28 nov', '2026-11-28'],
    ['28 November', '2026-11-28'],
    ['Sat 28 Nov', '2026-11-28'],
    ['28th nov', '2026-11-28'],
    ['28/11', '2026-11-28'],
    ['28.11.26', '2026-11-28'],
    ['28/11/2027', '2027-11-28'],
    ['12 Sept', '2026-09-12'],
    ['2026-12-01', '2026-12-01'],
    ['  3   dec ', '2026-12-03'],
  ])('%s', (typed, day) => {
    expect(typedDay(typed, today)).toBe(day);
  });

  test('a weekday is the next one to come, a week off when it is today', () => {
    expect(typedDay('fri', today)).toBe('2026-11-27');
    expect(typedDay('monday', today)).toBe('2026-11-30');
    expect(typedDay('tue', today)).toBe('2026-12-01');
  });

  test('without a year the nearest such day is meant', () => {
    expect(typedDay('3 jan', today)).toBe('2027-01-03');
    expect(typedDay('3 jun', today)).toBe('2026-06-03');
    expect(typedDay('30 dec', '2027-01-02')).toBe('2026-12-30');
  });

  test('what is no day is not taken for one', () => {
    for (const typed of ['', 'soon', '31/2', '32 nov', '28/13', 'ma', '11', '30 feb 2027', '29/2/2027'])
      expect(typedDay(typed, today), typed).toBeUndefined();
  });

  test('a leap day is a day in a leap year', () => {
    expect(typedDay('29/2/2028', today)).toBe('2028-02-29');
  });

  test('every day is read back from the words that show it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1500, max: 1500 }), (away) => {
        const day = addDays(today, away);
        const year = day.slice(0, 4) === today.slice(0, 4) ? ` ${day.slice(0, 4)}` : '';
        expect(typedDay(dayInSentence(day, today) + year, today)).toBe(day);
        expect(typedDay(dayInTable(day, today) + year, today)).toBe(day);
        expect(daysBetween(today, day)).toBe(away);
      }),
      { numRuns: 100 },
    );
  });
});
