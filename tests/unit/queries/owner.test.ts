import { describe, expect, it } from 'vitest';
import { setSetting } from '../../../shared/commands/setSetting';
import { ownerName } from '../../../shared/queries/owner';
import { Ruth } from '../ruth';

type Kept = Parameters<typeof setSetting>[2]['value'];

const shapes: readonly Kept[] = [null, 'Ruth', {}, { name: 7 }, { name: null }];

const named = (value: Kept): string => {
  const ruth = new Ruth();
  ruth.does(setSetting(ruth.workbook, ruth.deed(), { name: 'owner', value }));
  return ownerName(ruth.workbook);
};

describe('who keeps the workbook', () => {
  it('is the name given at the first start', () => {
    expect(named({ name: 'Ruth Adeyemi' })).toBe('Ruth Adeyemi');
  });

  it('is nobody where no name was given, or what stands there is no name', () => {
    expect(ownerName(new Ruth().workbook)).toBe('');
    for (const value of shapes) expect(named(value)).toBe('');
  });
});
