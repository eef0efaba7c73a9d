import { describe, expect, test } from 'vitest';
import {
  dayInSentence,
  dayInTable,
  dayOfInstant,
  daysBetween,
  dueInWords,
  howFarOff,
  momentInSentence,
  nearDay,
  nearShortDay,
  rangeOfDays,
  shortDay,
  timeInWords,
} from '../../../../renderer/ui/words/dayInWords';

const today = '2026-11-24';

describe('a day in words', () => {
  test('in a table it is short, with the year only when it is another', () => {
    expect(dayInTable('2026-11-24', today)).toBe('Tue 24 Nov');
    expect(dayInTable('2025-09-12', today)).toBe('Fri 12 Sept 2025');
    expect(shortDay('2026-09-12', today)).toBe('12 Sept');
    expect(shortDay('2025-07-19', today)).toBe('19 July 2025');
  });

  test('in a sentence it is written out', () => {
    expect(dayInSentence('2026-11-26', today)).toBe('Thursday 26 November');
    expect(dayInSentence('2027-01-04', today)).toBe('Monday 4 January 2027');
    expect(momentInSentence('2026-11-26T19:00', today)).toBe('Thursday 26 November, 7 pm');
  });

  test('the days around today have their own words', () => {
    expect(nearDay('2026-11-24', today)).toBe('Today');
    expect(nearDay('2026-11-23', today)).toBe('Yesterday');
    expect(nearDay('2026-11-25', today)).toBe('Tomorrow');
    expect(nearDay('2026-11-27', today)).toBe('Fri 27 Nov');
    expect(nearShortDay('2026-11-22', today)).toBe('22 Nov');
    expect(nearShortDay('2026-11-23', today)).toBe('Yesterday');
  });

  test('what is late says by how much', () => {
    expect(dueInWords('2026-11-21', today)).toBe('3 days late');
    expect(dueInWords('2026-11-23', today)).toBe('Yesterday');
    expect(dueInWords('2026-11-24', today)).toBe('Today');
    expect(dueInWords('2026-11-27', today)).toBe('Fri 27 Nov');
  });

  test('how far off counts whole days, over the ends of months and of summer time', () => {
    expect(howFarOff('2026-11-24', today)).toBe('today');
    expect(howFarOff('2026-11-25', today)).toBe('tomorrow');
    expect(howFarOff('2026-12-01', today)).toBe('7 days');
    expect(howFarOff('2026-11-20', today)).toBe('4 days ago');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  test('a range says the month once where it can', () => {
    expect(rangeOfDays('2026-09-03', '2026-09-12', today)).toBe('3 to 12 Sept');
    expect(rangeOfDays('2026-09-28', '2026-10-03', today)).toBe('28 Sept to 3 Oct');
    expect(rangeOfDays('2025-12-28', '2026-01-03', today)).toBe('28 Dec 2025 to 3 Jan');
  });
});

describe('a time in words', () => {
  test('is the twelve hours of a poster, with minutes after a point', () => {
    expect(timeInWords('19:00')).toBe('7 pm');
    expect(timeInWords('18:52')).toBe('6.52 pm');
    expect(timeInWords('00:05')).toBe('12.05 am');
    expect(timeInWords('12:00')).toBe('12 pm');
    expect(timeInWords('2026-11-26T11:00')).toBe('11 am');
  });

  test('the day of an instant is the day on this laptop’s own calendar', () => {
    const noon = new Date(2026, 10, 24, 12, 0, 0);
    expect(dayOfInstant(noon.toISOString())).toBe('2026-11-24');
  });
});
