import { expect, it } from 'vitest';
import { rangeOf } from '../../../../electron/media/rangeOf';

it.each([
  [null, 'whole'],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-400', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-400', { from: 0, to: 99 }],
  ['bytes=99-', { from: 99, to: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-9,20-29', 'whole'],
  ['items=0-9', 'whole'],
  ['bytes=0x10-20', 'whole'],
  ['bytes=99999999999999999999-', 'whole'],
] as const)('the range %s of a hundred bytes is read as RFC 9110 says', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected);
});
