import { describe, expect, it } from 'vitest';
import { movePersonOnLadder } from '../../../../shared/commands/movePersonOnLadder';
import { ladderChart, ladderFlow } from '../../../../shared/queries/charts/ladderChart';
import { Ruth } from '../../ruth';

const year = { from: '2026-01-01', to: '2026-11-24', today: '2026-11-24' };

function knownSince(ruth: Ruth, name: string, day: string, stage: string): string {
  ruth.today = day;
  const id = ruth.knows(name, { stage });
  ruth.today = '2026-11-24';
  return id;
}

const moves = (ruth: Ruth, personId: string, stage: string, on = '2026-06-01') =>
  ruth.does(movePersonOnLadder(ruth.workbook, ruth.deed(), { personId, stage, on }));

describe('the ladder as a chart', () => {
  it('counts everybody once, on the rung where they stand', () => {
    const ruth = new Ruth();
    knownSince(ruth, 'Kelvin Straw', '2025-05-01', 'contact');
    const dean = knownSince(ruth, 'Dean Sisson', '2025-05-01', 'supporter');
    moves(ruth, dean, 'volunteer');
    const answer = ladderChart(ruth.workbook, year);
    expect(answer.points.map((point) => [point.label, point.values.stood, point.values.climbed])).toEqual([
      ['Contact', 1, 0],
      ['Supporter', 0, 0],
      ['Volunteer', 0, 1],
      ['Activist', 0, 0],
      ['Leader', 0, 0],
      ['Organiser', 0, 0],
    ]);
    expect(answer.n).toBe(2);
    expect(answer).toMatchObject({ found: false, finding: 'Where does everybody stand on the ladder?' });
  });

  it('says how many climbed, once there are five', () => {
    const ruth = new Ruth();
    for (let number = 0; number < 6; number += 1) {
      moves(ruth, knownSince(ruth, `Person ${number}`, '2025-05-01', 'supporter'), 'volunteer');
    }
    expect(ladderChart(ruth.workbook, year).finding).toBe('6 people climbed a rung this year');
    expect(ladderChart(ruth.workbook, { ...year, from: '2026-03-01' }).finding).toBe(
      '6 people climbed a rung since March',
    );
  });

  it('takes nobody who steps down, or moved before the period, for a climber', () => {
    const ruth = new Ruth();
    moves(ruth, knownSince(ruth, 'Dean Sisson', '2025-05-01', 'leader'), 'volunteer');
    moves(ruth, knownSince(ruth, 'Bev Clamp', '2025-05-01', 'contact'), 'leader', '2025-09-01');
    expect(ladderChart(ruth.workbook, year).series.find((part) => part.key === 'climbed')?.total).toBe(0);
  });

  it('takes somebody who joined in the period for a climber only once they have moved', () => {
    const ruth = new Ruth();
    const dean = knownSince(ruth, 'Dean Sisson', '2026-03-01', 'supporter');
    const climbed = () =>
      ladderChart(ruth.workbook, year).series.find((part) => part.key === 'climbed')?.total;
    expect(climbed()).toBe(0);
    moves(ruth, dean, 'volunteer');
    expect(climbed()).toBe(1);
  });

  it('can be that of one place and below', () => {
    const ruth = new Ruth();
    const mansfield = ruth.place('Mansfield');
    ruth.knows('Dean Sisson', { placeId: ruth.place('Bull Farm', mansfield) });
    ruth.knows('Tom Lyth');
    expect(ladderChart(ruth.workbook, { ...year, placeId: mansfield })).toMatchObject({
      n: 1,
      measures: 'People on each rung in Mansfield, 24 Nov',
    });
  });
});

describe('the flow on the ladder', () => {
  it('tells from where to where people moved, up and down', () => {
    const ruth = new Ruth();
    for (const name of ['Dean Sisson', 'Bev Clamp']) {
      moves(ruth, knownSince(ruth, name, '2025-05-01', 'supporter'), 'volunteer');
    }
    moves(ruth, knownSince(ruth, 'Ron Aldred', '2025-05-01', 'leader'), 'activist');
    knownSince(ruth, 'Kelvin Straw', '2025-05-01', 'contact');
    expect(ladderFlow(ruth.workbook, year)).toEqual([
      { from: 'supporter', to: 'volunteer', people: 2, up: true },
      { from: 'leader', to: 'activist', people: 1, up: false },
    ]);
  });
});
