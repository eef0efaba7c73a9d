import { isAbsolute, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { userDataArgument } from '../../../electron/arguments';

test('the folder of the record is the one that was named', () => {
  expect(userDataArgument(['wardbook', '--user-data-dir=/srv/book', '.'])).toBe(resolve('/srv/book'));
});

test('a folder named by a relative path is made absolute, so that a later change of folder does not move the record', () => {
  const folder = userDataArgument(['wardbook', '--user-data-dir=books/ours']);
  expect(folder).toBe(resolve('books/ours'));
  expect(isAbsolute(folder ?? '')).toBe(true);
});

test('of two the last one counts, as Chromium reads them', () => {
  expect(userDataArgument(['--user-data-dir=/a', '--user-data-dir=/b'])).toBe(resolve('/b'));
});

test('none is named where the argument is missing, empty, or only looks alike', () => {
  expect(userDataArgument([])).toBeUndefined();
  expect(userDataArgument(['wardbook', '--user-data-dir='])).toBeUndefined();
  expect(userDataArgument(['wardbook', '--user-data-dir', '/srv/book'])).toBeUndefined();
  expect(userDataArgument(['wardbook', '--user-data-directory=/srv/book'])).toBeUndefined();
});

test('a path with blanks and equals signs is taken whole', () => {
  expect(userDataArgument(['--user-data-dir=/srv/Our book = 2026'])).toBe(resolve('/srv/Our book = 2026'));
});
