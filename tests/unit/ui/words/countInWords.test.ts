import { expect, test } from 'vitest';
import {
  countInFigures,
  countInWords,
  countOf,
  countOfInWords,
  listInWords,
  shareInWords,
} from '../../../../renderer/ui/words/countInWords';
import { phoneInWords } from '../../../../renderer/ui/words/phoneInWords';

test('counts have a comma at the thousands, and words up to nine in a sentence', () => {
  expect(countInFigures(1986)).toBe('1,986');
  expect(countInWords(9)).toBe('nine');
  expect(countInWords(10)).toBe('10');
  expect(countInWords(0)).toBe('no');
});

test('a count agrees with its noun', () => {
  expect(countOf(1, 'person', 'people')).toBe('1 person');
  expect(countOf(1986, 'person', 'people')).toBe('1,986 people');
  expect(countOfInWords(2, 'event', 'events')).toBe('two events');
  expect(countOfInWords(0, 'event', 'events')).toBe('no events');
});

test('a share names its denominator, and a share of nothing is a dash', () => {
  expect(shareInWords(12, 76)).toBe('16 % (12 of 76)');
  expect(shareInWords(0, 0)).toBe('–');
});

test('a list of names reads as a sentence', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['Dean'])).toBe('Dean');
  expect(listInWords(['Dean', 'Aisha'])).toBe('Dean and Aisha');
  expect(listInWords(['Dean', 'Aisha', 'Gary'])).toBe('Dean, Aisha and Gary');
});

test('a number here is written as on a poster, one abroad keeps its country, an odd one stays as it is', () => {
  expect(phoneInWords('+447700900142')).toBe('07700 900142');
  expect(phoneInWords('+442079460018')).toBe('020 7946 0018');
  expect(phoneInWords('+353871234567')).toBe('+353 87 123 4567');
  expect(phoneInWords('ext 12')).toBe('ext 12');
});
