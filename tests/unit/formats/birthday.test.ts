import { describe, expect, it } from 'vitest';
import { readBirthday } from '../../../shared/formats/birthday';
import { birthdayInWords } from '../../../shared/queries/calendar';

describe('a birthday as it is typed', () => {
  it.each([
    ['3 May', '05-03'],
    ['May 3', '05-03'],
    ['3rd of May', '05-03'],
    ['3/5', '05-03'],
    ['03-05', '05-03'],
    [' 1 sept ', '09-01'],
    ['29 February', '02-29'],
    ['31.12', '12-31'],
    ['--0503', '05-03'],
    ['--02-29', '02-29'],
  ])('%s is %s', (typed, kept) => {
    expect(readBirthday(typed)).toBe(kept);
  });

  it.each([
    '',
    '31/02',
    '30 Feb',
    '5/13',
    '0/5',
    '3',
    'May',
    '3 Ma y',
    '3 Mayhem',
    '3/5/1980',
    '3 May 1980',
    'someday',
  ])('%j is no day', (typed) => {
    expect(readBirthday(typed)).toBeUndefined();
  });

  it('in figures is read the way that the list has its days', () => {
    expect(readBirthday('4/7', { monthFirst: true })).toBe('04-07');
    expect(readBirthday('4/13', { monthFirst: true })).toBe('04-13');
    expect(readBirthday('--0407', { monthFirst: true })).toBe('04-07');
  });

  it('reads back as it is shown', () => {
    for (const kept of ['01-01', '02-29', '09-30', '12-31'])
      expect(readBirthday(birthdayInWords(kept))).toBe(kept);
  });
});
