import { describe, expect, it } from 'vitest';
import { snowflakeTree } from '../../../../renderer/rooms/people/leaders/snowflakeTree';
import type { RingNode } from '../../../../renderer/rooms/people/rings/ringLayout';
import { addGroup } from '../../../../shared/commands/addGroup';
import { addMembers } from '../../../../shared/commands/addMembers';
import { addTie } from '../../../../shared/commands/addTie';
import { leadersByTeam } from '../../../../shared/queries/patch/leadersByTeam';
import { teamOf } from '../../../../shared/queries/patch/teamOf';
import { shownName } from '../../../../shared/queries/shownName';
import { Ruth } from '../../ruth';

const leads = (ruth: Ruth, fromId: string, toId: string, toKind: 'person' | 'group' = 'person') =>
  ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId, toId, toKind }));

const written = ({ name, note, outward }: RingNode): string =>
  `${name}${note ? ` ${note}` : ''}${outward.length > 0 ? ` (${outward.map(written).join(', ')})` : ''}`;

describe('teams', () => {
  it('are told by their leaders, the largest first, those through a group counted and empty groups not', () => {
    const ruth = new Ruth();
    const [aisha, sheila, dean, fay, kath] = ['Aisha', 'Sheila', 'Dean', 'Fay', 'Kath'].map((name) =>
      ruth.knows(name),
    ) as [string, string, string, string, string];
    leads(ruth, aisha, sheila);
    const block = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Birch House' }));
    ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId: block, personIds: [dean, fay] }));
    leads(ruth, sheila, block, 'group');
    const empty = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Larch House' }));
    leads(ruth, kath, empty, 'group');
    expect(leadersByTeam(ruth.workbook).map(({ person, leads: of }) => [shownName(person), of])).toEqual([
      ['Sheila', 2],
      ['Aisha', 1],
    ]);
    const team = teamOf(ruth.workbook, aisha);
    if (!team) throw new Error('no team');
    const { root, drawn, of } = snowflakeTree(team);
    expect(written(root)).toBe('Aisha leads one (Sheila leads two (Dean, Fay))');
    expect([drawn, of]).toEqual([3, 3]);
  });

  it('end where a circle of leaders closes, and are drawn as far as a picture holds them', () => {
    const ruth = new Ruth();
    const [aisha, dean] = ['Aisha', 'Dean'].map((name) => ruth.knows(name)) as [string, string];
    leads(ruth, aisha, dean);
    leads(ruth, dean, aisha);
    for (let nth = 0; nth < 20; nth++) leads(ruth, dean, ruth.knows(`Led${nth}`));
    const team = teamOf(ruth.workbook, aisha);
    if (!team) throw new Error('no team');
    const { root, drawn, of } = snowflakeTree(team);
    expect(root.outward.map(({ name }) => name)).toEqual(['Dean']);
    expect(root.outward[0]?.outward).toHaveLength(6);
    expect([drawn, of]).toEqual([7, 21]);
  });
});
