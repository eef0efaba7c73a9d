import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownNumber } from '../../../../shared/formats/xlsx/cellFormats';

describe('a number of a spreadsheet', () => {
  it('keeps its digits, and is never written with an E', () => {
    expect(shownNumber('7.700900318E9', undefined)).toBe('7700900318');
    expect(shownNumber('447700900318', 'General')).toBe('447700900318');
    expect(shownNumber('0.30000000000000004', undefined)).toBe('0.3');
    expect(shownNumber('not a number', undefined)).toBe('not a number');
  });

  it('gets the noughts, spaces and letters that its format shows', () => {
    expect(shownNumber('7700900318', '00000 000000')).toBe('07700 900318');
    expect(shownNumber('42', '"LP-"0000')).toBe('LP-0042');
    expect(shownNumber('123456', '000')).toBe('123456');
    expect(shownNumber('1154960123', '\\(0000\\) 0000000')).toBe('(0115) 4960123');
  });

  it('is a share or has its decimals where the format says so', () => {
    expect(shownNumber('0.125', '0.0%')).toBe('12.5%');
    expect(shownNumber('3', '0.00')).toBe('3.00');
    expect(shownNumber('1234', '#,##0')).toBe('1234');
  });

  it('that is a day is written year first, with its time where it has one', () => {
    expect(shownNumber('46350', 'dd/mm/yyyy')).toBe('2026-11-24');
    expect(shownNumber('46350.8125', 'd mmm yyyy hh:mm')).toBe('2026-11-24 19:30');
    expect(shownNumber('0.8125', 'hh:mm')).toBe('19:30');
    expect(shownNumber('44888', 'yyyy-mm-dd', true)).toBe('2026-11-24');
    expect(shownNumber('1', 'dd/mm/yyyy')).toBe('1900-01-01');
    expect(shownNumber('46350', '[$-809]dddd, d mmmm yyyy;@')).toBe('2026-11-24');
  });

  it('and any whole number that has no format reads back as itself', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(shownNumber(String(value), undefined))).toBe(value);
      }),
    );
  });
});
