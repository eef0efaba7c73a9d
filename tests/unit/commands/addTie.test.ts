import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../shared/commands/addGroup';
import { addTie } from '../../../shared/commands/addTie';
import { removeTie } from '../../../shared/commands/removeTie';
import { tiesOf } from '../../../shared/queries/tiesOf';
import { Ruth } from '../ruth';

describe('relationships', () => {
  it('read right from both ends', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const dean = ruth.knows('Dean Sisson');
    const change = addTie(ruth.workbook, ruth.deed(), { type: 'recruited', fromId: aisha, toId: dean });
    expect(change.label).toBe('Aisha Rahman recruited Dean Sisson');
    ruth.does(change);
    expect(tiesOf(ruth.workbook, aisha).map((tie) => [tie.label, tie.other.name])).toEqual([
      ['Recruited', 'Dean Sisson'],
    ]);
    expect(tiesOf(ruth.workbook, dean).map((tie) => [tie.label, tie.other.name])).toEqual([
      ['Recruited by', 'Aisha Rahman'],
    ]);
  });

  it('link a person to the group they lead', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const elmClose = ruth.does(
      addGroup(ruth.workbook, ruth.deed(), { name: 'Elm Close tenants', type: 'tenants' }),
    );
    ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'leads', fromId: aisha, toId: elmClose, toKind: 'group' }),
    );
    expect(tiesOf(ruth.workbook, aisha)[0]?.other).toEqual({
      id: elmClose,
      kind: 'group',
      name: 'Elm Close tenants',
    });
    expect(tiesOf(ruth.workbook, elmClose).map((tie) => `${tie.label} ${tie.other.name}`)).toEqual([
      'Led by Aisha Rahman',
    ]);
  });

  it('are one record however often, and from whichever end, two neighbours are linked', () => {
    const ruth = new Ruth();
    const bev = ruth.knows('Bev Clamp');
    const ron = ruth.knows('Ron Aldred');
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'neighbour', fromId: bev, toId: ron }));
    ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'neighbour', fromId: ron, toId: bev, strength: 4 }));
    expect(ruth.workbook.all('tie')).toHaveLength(1);
    expect(ruth.workbook.all('tie')[0]?.strength).toBe(4);
    expect(tiesOf(ruth.workbook, ron).map((tie) => tie.label)).toEqual(['Neighbour of']);
  });

  it('come back as the same record when they are added again', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const dean = ruth.knows('Dean Sisson');
    const tie = ruth.does(addTie(ruth.workbook, ruth.deed(), { type: 'mentors', fromId: aisha, toId: dean }));
    const removal = removeTie(ruth.workbook, ruth.deed(), { tieId: tie });
    expect(removal.label).toBe('Removed: Aisha Rahman mentors Dean Sisson');
    ruth.does(removal);
    expect(tiesOf(ruth.workbook, dean)).toEqual([]);
    const again = ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'mentors', fromId: aisha, toId: dean }),
    );
    expect(again).toBe(tie);
    expect(tiesOf(ruth.workbook, dean)).toHaveLength(1);
  });

  it('change their type as one deed', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    const dean = ruth.knows('Dean Sisson');
    const friend = ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'friend', fromId: aisha, toId: dean }),
    );
    ruth.does(
      addTie(ruth.workbook, ruth.deed(), { type: 'mentors', fromId: aisha, toId: dean, insteadOf: friend }),
    );
    expect(ruth.workbook.all('tie').map((tie) => tie.type)).toEqual(['mentors']);
    ruth.book.undo();
    expect(ruth.workbook.all('tie').map((tie) => tie.type)).toEqual(['friend']);
  });

  it('need two ends', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    expect(() =>
      addTie(ruth.workbook, ruth.deed(), { type: 'friend', fromId: aisha, toId: aisha }),
    ).toThrow();
  });

  it('show somebody who is not in this workbook as such', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman');
    ruth.book.deed('From a pack', (change) =>
      change.add('tie', 'from-a-pack', { type: 'godparent', fromId: aisha, toId: 'elsewhere' }),
    );
    expect(tiesOf(ruth.workbook, aisha).map((tie) => [tie.label, tie.other.name])).toEqual([
      ['godparent', 'Someone not in this workbook'],
    ]);
  });
});
