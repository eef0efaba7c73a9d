import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../shared/commands/addGroup';
import { addMembers } from '../../../shared/commands/addMembers';
import { addTie } from '../../../shared/commands/addTie';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { introductionsTo } from '../../../shared/queries/introductions';
import { shownName } from '../../../shared/queries/shownName';
import { Ruth } from '../ruth';

const spokeTo = (ruth: Ruth, personId: string, on: string) =>
  ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId, on }));

describe('who could introduce us', () => {
  it('is who is tied to them, then who shares a group, those spoken to most lately first', () => {
    const ruth = new Ruth();
    const [derek, precious, maureen, kath, kelvin] = [
      'Derek Staniland',
      'Precious Okafor',
      'Maureen Fretwell',
      'Kath Dobney',
      'Kelvin Straw',
    ].map((name) => ruth.knows(name)) as [string, string, string, string, string];
    for (const [toId, type] of [
      [derek, 'neighbour'],
      [kelvin, 'friend'],
    ] as const)
      ruth.does(addTie(ruth.workbook, ruth.deed(), { type, fromId: precious, toId }));
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'mentors', fromId: maureen, toId: derek }));
    const block = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Block 3' }));
    ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId: block, personIds: [derek, kath, precious] }));
    const found = () =>
      introductionsTo(ruth.workbook, derek, ruth.today).map(({ person, how }) => [shownName(person), how]);
    expect(found()).toEqual([]);
    spokeTo(ruth, precious, '2026-11-09');
    spokeTo(ruth, maureen, '2026-11-19');
    spokeTo(ruth, kath, '2026-11-20');
    expect(found()).toEqual([
      ['Maureen Fretwell', { label: 'Mentors' }],
      ['Precious Okafor', { label: 'Neighbour of' }],
      ['Kath Dobney', { group: 'Block 3' }],
    ]);
  });

  it('is nobody whom we have not spoken to for half a year, and not they themselves', () => {
    const ruth = new Ruth();
    const derek = ruth.knows('Derek Staniland');
    const precious = ruth.knows('Precious Okafor');
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'friend', fromId: derek, toId: precious }));
    spokeTo(ruth, precious, '2026-04-01');
    spokeTo(ruth, derek, '2026-11-01');
    expect(introductionsTo(ruth.workbook, derek, ruth.today)).toEqual([]);
    spokeTo(ruth, precious, '2026-06-01');
    expect(introductionsTo(ruth.workbook, derek, ruth.today)).toHaveLength(1);
  });
});
