import { describe, expect, it } from 'vitest';
import { ageOn, isAmbiguousDay, isMonthFirst, readDay } from '../../../shared/formats/dayReading';

describe('a day of a list', () => {
  it('is read as people and programs write it', () => {
    for (const given of [
      '2026-11-24',
      '2026-11-24T19:30:00Z',
      '2026/11/24',
      '20261124',
      '24/11/2026',
      '24.11.26',
      '24-11-2026 19:30',
      '24 Nov 2026',
      '24th November 2026',
      '24-Nov-26',
      'Tuesday 24 November 2026',
      'Nov 24, 2026',
    ])
      expect([given, readDay(given)]).toEqual([given, '2026-11-24']);
  });

  it('of two digits twice is day first, unless the list says otherwise or only the other can be', () => {
    expect(readDay('04/07/1991')).toBe('1991-07-04');
    expect(readDay('04/07/1991', { monthFirst: true })).toBe('1991-04-07');
    expect(readDay('11/24/2026')).toBe('2026-11-24');
  });

  it('that is none is not made up', () => {
    for (const given of ['31/02/1987', '2026-02-29', 'soon', '', '1/2', '24/13/2026'])
      expect([given, readDay(given)]).toEqual([given, undefined]);
    expect(readDay('29/02/2024')).toBe('2024-02-29');
  });

  it('is only asked about where both orders are days, and not the same one', () => {
    expect(isAmbiguousDay('04/07/1991')).toBe(true);
    for (const given of ['05/05/1991', '24/11/2026', '11/24/2026', '2026-04-07', '4 July 1991'])
      expect([given, isAmbiguousDay(given)]).toEqual([given, false]);
    expect(isMonthFirst('11/24/2026')).toBe(true);
    expect(isMonthFirst('24/11/2026')).toBe(false);
  });

  it('makes an age that rises on the birthday', () => {
    expect(ageOn('2008-11-24', '2026-11-23')).toBe(17);
    expect(ageOn('2008-11-24', '2026-11-24')).toBe(18);
  });
});
