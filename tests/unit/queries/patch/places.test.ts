import { describe, expect, it } from 'vitest';
import { addGroup } from '../../../../shared/commands/addGroup';
import { addMembers } from '../../../../shared/commands/addMembers';
import { addStory } from '../../../../shared/commands/addStory';
import { editPlace } from '../../../../shared/commands/editPlace';
import { placeOverview } from '../../../../shared/queries/patch/placeOverview';
import { placesCovered } from '../../../../shared/queries/patch/placesCovered';
import { shownName } from '../../../../shared/queries/shownName';
import { Ruth } from '../../ruth';

function patch() {
  const ruth = new Ruth();
  const mansfield = ruth.place('Mansfield');
  const bullFarm = ruth.place('Bull Farm', mansfield);
  const close = ruth.place('Elm Close', mansfield);
  const beeston = ruth.place('Beeston');
  return { ruth, mansfield, bullFarm, close, beeston };
}

const figures = (ruth: Ruth) =>
  placesCovered(ruth.workbook).map(({ place, depth, people, leaders, groups, events, lowest }) => [
    '·'.repeat(depth) + place.name,
    people,
    leaders.map((id) => shownName(ruth.workbook.get('person', id))),
    groups,
    events,
    lowest,
  ]);

describe('places', () => {
  it('stand under the one they are part of, and count what is below them', () => {
    const { ruth, mansfield, bullFarm, close } = patch();
    ruth.knows('Dean Sisson', { placeId: bullFarm });
    ruth.knows('Bev Clamp', { placeId: close, stage: 'leader' });
    ruth.knows('Gary Whitlam', { placeId: mansfield });
    ruth.plans('Winter rally', '2026-11-20', { placeId: bullFarm });
    const stewards = ruth.does(addGroup(ruth.workbook, ruth.deed(), { name: 'Stewards', placeId: bullFarm }));
    const aisha = ruth.knows('Aisha Rahman');
    ruth.does(addMembers(ruth.workbook, ruth.deed(), { groupId: stewards, personIds: [aisha], leads: true }));
    expect(figures(ruth)).toEqual([
      ['Beeston', 0, [], 0, 0, true],
      ['Mansfield', 3, ['Aisha Rahman', 'Bev Clamp'], 1, 1, false],
      ['·Bull Farm', 1, ['Aisha Rahman'], 1, 1, true],
      ['·Elm Close', 1, ['Bev Clamp'], 0, 0, true],
    ]);
  });

  it('that lie in each other are all shown, each once', () => {
    const { ruth, mansfield, bullFarm } = patch();
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId: mansfield, values: { parentId: bullFarm } }));
    expect(figures(ruth).map(([name]) => name)).toHaveLength(4);
    expect(new Set(figures(ruth).map(([name]) => String(name).replaceAll('·', ''))).size).toBe(4);
    expect(placeOverview(ruth.workbook, bullFarm)?.within.map(({ name }) => name)).toEqual(['Mansfield']);
  });

  it('whose parent is not in this workbook stand at the top', () => {
    const { ruth, close } = patch();
    ruth.does(editPlace(ruth.workbook, ruth.deed(), { placeId: close, values: { parentId: 'elsewhere' } }));
    expect(figures(ruth).map(([name]) => name)).toContain('Elm Close');
  });

  it('on one page tell whom to ask below where nobody leads, and what was told by who lives there', () => {
    const { ruth, mansfield, bullFarm, close } = patch();
    const dean = ruth.knows('Dean Sisson', { placeId: bullFarm });
    ruth.knows('Bev Clamp', { placeId: close, stage: 'organiser' });
    ruth.does(addStory(ruth.workbook, ruth.deed(), { title: 'The lift', personId: dean }));
    const seen = placeOverview(ruth.workbook, mansfield);
    expect(seen?.below.map(({ place, gap }) => [place.name, gap?.ask?.person.id])).toEqual([
      ['Bull Farm', dean],
      ['Elm Close', undefined],
    ]);
    expect(seen?.leaders.map(shownName)).toEqual(['Bev Clamp']);
    expect(seen?.stories.map(({ title }) => title)).toEqual(['The lift']);
    expect(placeOverview(ruth.workbook, close)?.stories).toEqual([]);
    expect(placeOverview(ruth.workbook, 'nowhere')).toBeUndefined();
  });
});
