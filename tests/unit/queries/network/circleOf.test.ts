import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../shared/commands/addGroup';
import { addMembers } from '../../../../shared/commands/addMembers';
import { addTie } from '../../../../shared/commands/addTie';
import type { TieType } from '../../../../shared/model/tie';
import { circleOf } from '../../../../shared/queries/network/circleOf';
import { tiedTo } from '../../../../shared/queries/network/tiedTo';
import { shownName } from '../../../../shared/queries/shownName';
import { finish } from '../../../../shared/workbook/slices';
import { Ruth } from '../../ruth';

/** People by first name, and ties among them written 'Aisha leads Dean'. */
function known(...ties: string[]): { ruth: Ruth; id: (name: string) => string } {
  const ruth = new Ruth();
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    const held = ids.get(name) ?? ruth.knows(name);
    ids.set(name, held);
    return held;
  };
  for (const told of ties) {
    const [from = '', type = '', to = ''] = told.split(' ');
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: type as TieType, fromId: id(from), toId: id(to) }));
  }
  return { ruth, id };
}

function circle(ruth: Ruth, personId: string) {
  const found = finish(circleOf(ruth.workbook, personId));
  if (!found) throw new Error('nobody');
  return {
    first: found.first.map(({ person, labels }) => [shownName(person), ...labels]),
    second: found.second.map(({ person, labels, through }) => [
      through && shownName(through),
      ...labels,
      shownName(person),
    ]),
    across: found.across.map((pair) => pair.map((one) => shownName(ruth.workbook.get('person', one))).sort()),
  };
}

describe('the circle of a person', () => {
  it('is who is tied to them, each tie as it reads from the middle, and who is tied to those', () => {
    const { ruth, id } = known(
      'Aisha leads Dean',
      'Aisha neighbour Dean',
      'Kath recruited Aisha',
      'Dean friend Fay',
      'Fay mentors Kelvin',
      'Dean colleague Kath',
    );
    expect(circle(ruth, id('Aisha'))).toEqual({
      first: [
        ['Dean', 'Leads', 'Neighbour of'],
        ['Kath', 'Recruited by'],
      ],
      second: [['Dean', 'Friend of', 'Fay']],
      across: [['Dean', 'Kath']],
    });
  });

  it('has each person once, however many know them, under the one with the most ties', () => {
    const { ruth, id } = known(
      'Aisha friend Dean',
      'Aisha friend Kath',
      'Kath friend Fay',
      'Dean friend Fay',
      'Dean friend Gus',
    );
    expect(circle(ruth, id('Aisha'))).toEqual({
      first: [
        ['Dean', 'Friend of'],
        ['Kath', 'Friend of'],
      ],
      second: [
        ['Dean', 'Friend of', 'Fay'],
        ['Dean', 'Friend of', 'Gus'],
      ],
      across: [['Fay', 'Kath']],
    });
  });

  it('counts those who are led through a group, and nobody for only belonging to the same one', () => {
    const { ruth, id } = known();
    const [aisha, dean, kath] = [id('Aisha'), id('Dean'), id('Kath')];
    const group = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Elm Close' }));
    ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId: group, personIds: [dean, kath] }));
    ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId: aisha, toId: group, toKind: 'group' }),
    );
    expect([...tiedTo(ruth.workbook, aisha)]).toEqual([
      [dean, ['Leads in Elm Close']],
      [kath, ['Leads in Elm Close']],
    ]);
    expect([...tiedTo(ruth.workbook, dean)]).toEqual([[aisha, ['Led in Elm Close by']]]);
  });

  it('closes where two recruited each other, and is empty for whoever has no tie or one to nobody here', () => {
    const { ruth, id } = known('Aisha recruited Dean', 'Dean recruited Kath', 'Kath recruited Aisha');
    expect(circle(ruth, id('Aisha'))).toEqual({
      first: [
        ['Dean', 'Recruited'],
        ['Kath', 'Recruited by'],
      ],
      second: [],
      across: [['Dean', 'Kath']],
    });
    const alone = id('Fay');
    ruth.does({
      label: 'A tie as another version or a pack may bring it',
      undo: 'ordinary',
      patches: [
        {
          op: 'add',
          kind: 'tie',
          id: 'tie-to-herself',
          fields: { type: 'friend', fromId: alone, toId: alone, toKind: 'person' },
        },
        {
          op: 'add',
          kind: 'tie',
          id: 'tie-to-nobody',
          fields: { type: 'friend', fromId: alone, toId: 'person-elsewhere', toKind: 'person' },
        },
      ],
    });
    expect(circle(ruth, alone)).toEqual({ first: [], second: [], across: [] });
    expect(finish(circleOf(ruth.workbook, 'person-elsewhere'))).toBeUndefined();
  });

  it('closes where people recruited one another round and round', () => {
    const { ruth, id } = known('Aisha recruited Dean', 'Dean recruited Kath', 'Kath recruited Aisha');
    expect(circle(ruth, id('Aisha'))).toEqual({
      first: [
        ['Dean', 'Recruited'],
        ['Kath', 'Recruited by'],
      ],
      second: [],
      across: [['Dean', 'Kath']],
    });
  });
});
