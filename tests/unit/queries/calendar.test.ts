import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayInWords,
  dayNumber,
  daysBetween,
  monthInWords,
  monthOf,
  shortDay,
} from '../../../shared/queries/calendar';

describe('days', () => {
  it('are counted over months, leap years and the change of clocks', () => {
    expect(daysBetween('2026-11-21', '2026-11-24')).toBe(3);
    expect(daysBetween('2026-11-24', '2026-11-21')).toBe(-3);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('are added across a year’s end', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-11-24', 0)).toBe('2026-11-24');
  });

  it('begin in 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });

  it('are said as people say them, the year only when it is another', () => {
    expect(dayInWords('2026-11-19', '2026-11-24')).toBe('Thursday 19 November');
    expect(dayInWords('2025-11-19', '2026-11-24')).toBe('Wednesday 19 November 2025');
    expect(monthInWords('2026-03-14', '2026-11-24')).toBe('March');
    expect(monthInWords('2025-03-14', '2026-11-24')).toBe('March 2025');
  });

  it('are short on an axis, with Sept and not Sep', () => {
    expect(['2026-09-12', '2026-05-16', '2026-06-27', '2026-11-09'].map(shortDay)).toEqual([
      '12 Sept',
      '16 May',
      '27 June',
      '9 Nov',
    ]);
  });

  it('know the month they are in', () => {
    expect(monthOf('2026-11-24')).toBe('2026-11-01');
  });
});
