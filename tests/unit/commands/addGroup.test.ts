import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../shared/commands/addGroup';
import { editGroup } from '../../../shared/commands/editGroup';
import { editPlace } from '../../../shared/commands/editPlace';
import { placeName, placesWithin } from '../../../shared/queries/placesWithin';
import { Ruth } from '../ruth';

describe('groups', () => {
  it('begin with how many members they have', () => {
    const ruth = new Ruth();
    const id = ruth.does(
      addGroup(ruth.workbook, ruth.deed(), { name: 'Bull Farm WhatsApp', type: 'online', members: 84 }),
    );
    expect(ruth.reads('group', id).memberCounts).toMatchObject([{ members: 84, on: '2026-11-24' }]);
  });

  it('keep every count of members, with its day', () => {
    const ruth = new Ruth();
    const id = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Bull Farm WhatsApp', members: 84 }));
    const change = editGroup(ruth.workbook, ruth.deed(), {
      groupId: id,
      values: { name: 'Bull Farm and Oak Tree' },
      members: { members: 120, on: '2026-12-01' },
    });
    expect(change.label).toBe('Changed Bull Farm and Oak Tree');
    ruth.does(change);
    expect(ruth.reads('group', id).memberCounts?.map((entry) => entry.members)).toEqual([84, 120]);
  });
});

describe('places', () => {
  it('hold everything below them', () => {
    const ruth = new Ruth();
    const mansfield = ruth.place('Mansfield');
    const bullFarm = ruth.place('Bull Farm', mansfield);
    const block = ruth.place('Block 3', bullFarm);
    const beeston = ruth.place('Beeston');
    expect([...placesWithin(ruth.workbook, mansfield)].sort()).toEqual([mansfield, bullFarm, block].sort());
    expect(placesWithin(ruth.workbook, beeston).has(block)).toBe(false);
  });

  it('that were made part of each other by mistake do not go round for ever', () => {
    const ruth = new Ruth();
    const mansfield = ruth.place('Mansfield');
    const bullFarm = ruth.place('Bull Farm', mansfield);
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId: mansfield, values: { parentId: bullFarm } }));
    expect(placesWithin(ruth.workbook, mansfield).size).toBe(2);
  });

  it('that are not known have no name', () => {
    const ruth = new Ruth();
    expect(placeName(ruth.workbook, undefined)).toBe('');
    expect(placeName(ruth.workbook, ruth.place('Warsop'))).toBe('Warsop');
  });
});
