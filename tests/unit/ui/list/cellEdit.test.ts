import { expect, test } from 'vitest';
import { nextEditable } from '../../../../renderer/ui/list/cellEdit';

const columns = [{ key: 'name', edit: {} }, { key: 'loop' }, { key: 'place', edit: {} }, { key: 'spoke' }];

test('Tab goes along the cells of a row that can be edited, and past the last to none', () => {
  expect(nextEditable(columns, undefined, false)).toBe('name');
  expect(nextEditable(columns, 'name', false)).toBe('place');
  expect(nextEditable(columns, 'place', false)).toBeUndefined();
  expect(nextEditable(columns, 'place', true)).toBe('name');
  expect(nextEditable(columns, 'name', true)).toBeUndefined();
  expect(nextEditable(columns, 'folded away', false)).toBeUndefined();
  expect(nextEditable([{ key: 'name' }], undefined, false)).toBeUndefined();
});
