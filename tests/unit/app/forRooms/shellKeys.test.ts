import { expect, test } from 'vitest';
import { makeShellKeys } from '../../../../renderer/app/forRooms/shellKeys';

test('the page that came last answers, and the one before it again once it has gone', () => {
  const keys = makeShellKeys();
  const answered: string[] = [];
  const listGoes = keys.register('new', () => answered.push('list'));
  const formGoes = keys.register('new', () => answered.push('form'));
  expect(keys.press('new')).toBe(true);
  formGoes();
  expect(keys.press('new')).toBe(true);
  listGoes();
  expect(keys.press('new')).toBe(false);
  expect(answered).toEqual(['form', 'list']);
});

test('saving is not making', () => {
  const keys = makeShellKeys();
  keys.register('new', () => undefined);
  expect(keys.press('save')).toBe(false);
});
