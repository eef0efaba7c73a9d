import { describe, expect, it } from 'vitest';
import { movePeopleOnLadder } from '../../../shared/commands/movePeopleOnLadder';
import { movePersonOnLadder } from '../../../shared/commands/movePersonOnLadder';
import { ladderHistory, ladderStage } from '../../../shared/queries/ladderStage';
import { Ruth } from '../ruth';

describe('moving a person on the ladder', () => {
  it('keeps the rungs before, with the reason for the new one', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman', { stage: 'activist' });
    const change = movePersonOnLadder(ruth.workbook, ruth.deed(), {
      personId: aisha,
      stage: 'leader',
      why: 'ran sign-in alone',
    });
    expect(change.label).toBe('Moved Aisha Rahman to leader');
    ruth.does(change);
    expect(ladderHistory(ruth.reads('person', aisha)).map((entry) => [entry.stage, entry.why])).toEqual([
      ['activist', undefined],
      ['leader', 'ran sign-in alone'],
    ]);
  });

  it('stands where they stand by the day it was about, not the day it was written down', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman', { stage: 'leader' });
    ruth.does(
      movePersonOnLadder(ruth.workbook, ruth.deed(), {
        personId: aisha,
        stage: 'volunteer',
        on: '2026-05-16',
      }),
    );
    expect(ladderStage(ruth.reads('person', aisha))).toBe('leader');
  });

  it('is undone to the rung before', () => {
    const ruth = new Ruth();
    const aisha = ruth.knows('Aisha Rahman', { stage: 'activist' });
    ruth.does(movePersonOnLadder(ruth.workbook, ruth.deed(), { personId: aisha, stage: 'leader' }));
    ruth.book.undo();
    expect(ladderStage(ruth.reads('person', aisha))).toBe('activist');
  });
});

describe('moving several people', () => {
  it('moves each of them and leaves those who stand there already', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const bev = ruth.knows('Bev Clamp', { stage: 'volunteer' });
    ruth.does(movePeopleOnLadder(ruth.workbook, ruth.deed(), { personIds: [dean, bev], stage: 'volunteer' }));
    expect(ladderHistory(ruth.reads('person', dean))).toHaveLength(2);
    expect(ladderHistory(ruth.reads('person', bev))).toHaveLength(1);
  });
});
