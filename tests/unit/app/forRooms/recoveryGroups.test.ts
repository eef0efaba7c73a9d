import { expect, test } from 'vitest';
import { recoveryGroups } from '../../../../renderer/app/forRooms/recoveryGroups';

test('the code stands in groups that can be copied by hand, and nothing of it is lost', () => {
  const code = 'AGE-SECRET-KEY-15ZKA37SRQKTP7Y2Z208QNRPKFRWWSJS5NR9G5R3JHC2ED2YHT5WQY2MX2C';
  const groups = recoveryGroups(code);
  expect(groups[0]).toBe('AGE-SECRET-KEY-1');
  expect(groups.slice(1, -1).every((group) => group.length === 6)).toBe(true);
  expect(groups.join('')).toBe(code);
  expect(groups.at(-1)?.length).toBeGreaterThanOrEqual(4);
});
