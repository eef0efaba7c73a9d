import { describe, expect, it } from 'vitest';
import { movePeopleOnLadder } from '../../../shared/commands/movePeopleOnLadder';
import { ladderStage } from '../../../shared/queries/ladderStage';
import { Ruth } from '../ruth';

function three() {
  const ruth = new Ruth();
  const ids = ['Dean Sisson', 'Bev Clamp', 'Gary Whitlam'].map((name) => ruth.knows(name));
  return { ruth, ids, stages: () => ids.map((id) => ladderStage(ruth.reads('person', id))) };
}

describe('moving several people to one rung', () => {
  it('says how many and where to, and is one undo', () => {
    const { ruth, ids, stages } = three();
    const change = movePeopleOnLadder(ruth.workbook, ruth.deed(), { personIds: ids, stage: 'activist' });
    expect(change.label).toBe('Moved 3 people to activist');
    ruth.does(change);
    expect(stages()).toEqual(['activist', 'activist', 'activist']);
    ruth.book.undo();
    expect(stages()).toEqual(['contact', 'contact', 'contact']);
    ruth.book.redo();
    expect(stages()).toEqual(['activist', 'activist', 'activist']);
  });

  it('names the one person where only one was chosen', () => {
    const { ruth, ids } = three();
    const [dean = ''] = ids;
    expect(movePeopleOnLadder(ruth.workbook, ruth.deed(), { personIds: [dean], stage: 'leader' }).label).toBe(
      'Moved Dean Sisson to leader',
    );
  });

  it('changes nothing where nobody is left to move', () => {
    const { ruth, ids } = three();
    expect(
      movePeopleOnLadder(ruth.workbook, ruth.deed(), { personIds: ids, stage: 'contact' }).patches,
    ).toEqual([]);
    expect(
      movePeopleOnLadder(ruth.workbook, ruth.deed(), { personIds: ['gone', 'away'], stage: 'leader' })
        .patches,
    ).toEqual([]);
  });
});
