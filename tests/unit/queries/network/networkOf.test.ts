import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../shared/commands/addGroup';
import { addMembers } from '../../../../shared/commands/addMembers';
import { addTie } from '../../../../shared/commands/addTie';
import {
  mostInNetwork,
  type NetworkScope,
  networkOf,
  smallerScopes,
} from '../../../../shared/queries/network/networkOf';
import { shownName } from '../../../../shared/queries/shownName';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

/** Who is tied to whom, by name, and who to nobody. */
function network(ruth: Ruth, scope: NetworkScope = { of: 'all' }) {
  const found = finish(networkOf(ruth.workbook, scope));
  if (!('people' in found)) return found;
  const { people, pairs, alone } = found;
  const ties: string[] = [];
  for (let at = 0; at < pairs.length; at += 2)
    ties.push(
      [pairs[at], pairs[at + 1]]
        .map((one) => shownName(people[one ?? -1]))
        .sort()
        .join(' '),
    );
  return { ties: ties.sort(), alone: alone.map(shownName).sort() };
}

describe('a network', () => {
  it('joins each two people once, whatever ties them, and names those who are tied to nobody', () => {
    const ruth = new Ruth();
    const [aisha, dean, kath] = ['Aisha', 'Dean', 'Kath'].map((name) => ruth.knows(name)) as [
      string,
      string,
      string,
    ];
    ruth.knows('Fay');
    for (const [type, fromId, toId] of [
      ['leads', aisha, dean],
      ['recruited', dean, aisha],
      ['recruited', aisha, kath],
      ['neighbour', dean, kath],
    ] as const)
      ruth.does(addTie(ruth.workbook, ruth.deed(), { type, fromId, toId }));
    expect(network(ruth)).toEqual({ ties: ['Aisha Dean', 'Aisha Kath', 'Dean Kath'], alone: ['Fay'] });
  });

  it('is that of a place with what is below it, or of a group with its leader', () => {
    const ruth = new Ruth();
    const town = ruth.place('Mansfield');
    const close = ruth.place('Elm Close', town);
    const aisha = ruth.knows('Aisha', { placeId: town });
    const dean = ruth.knows('Dean', { placeId: close });
    const kath = ruth.knows('Kath');
    const fay = ruth.knows('Fay', { placeId: close });
    for (const toId of [dean, kath])
      ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'friend', fromId: aisha, toId }));
    expect(network(ruth, { of: 'place', id: town })).toEqual({ ties: ['Aisha Dean'], alone: ['Fay'] });
    expect(network(ruth, { of: 'place', id: close })).toEqual({ ties: [], alone: ['Dean', 'Fay'] });

    const group = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Repairs' }));
    ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId: group, personIds: [fay, dean] }));
    ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId: kath, toId: group, toKind: 'group' }),
    );
    expect(network(ruth, { of: 'group', id: group })).toEqual({ ties: ['Dean Kath', 'Fay Kath'], alone: [] });
    expect(network(ruth, { of: 'group', id: 'gone' })).toEqual({ ties: [], alone: [] });
    expect(smallerScopes(ruth.workbook).map(({ name, people }) => [name, people])).toEqual([
      ['Mansfield', 3],
      ['Elm Close', 2],
      ['Repairs', 3],
    ]);
  });

  it('of more people than a picture holds says how many they are; whoever has no tie does not count', () => {
    const ruth = new Ruth();
    const hub = ruth.knows('Aisha');
    const others = Array.from({ length: mostInNetwork }, (_, at) => `other-${String(at).padStart(4, '0')}`);
    const add = (kind: 'person' | 'tie', all: readonly { id: string; fields: object }[]) =>
      ruth.does({
        label: 'Many',
        undo: 'ordinary',
        patches: all.map((one) => ({ op: 'add', kind, ...one }) as never),
      });
    add(
      'person',
      others.map((id) => ({ id, fields: { givenName: id } })),
    );
    const tie = (toId: string) => ({
      id: `tie-${toId}`,
      fields: { type: 'friend', fromId: hub, toId, toKind: 'person' },
    });
    add('tie', others.slice(1).map(tie));
    const whole = finish(networkOf(ruth.workbook, { of: 'all' }));
    expect('people' in whole && [whole.people.length, whole.alone.length]).toEqual([2_000, 1]);
    add('tie', others.slice(0, 1).map(tie));
    expect(network(ruth)).toEqual({ tied: 2_001 });
  });
});
