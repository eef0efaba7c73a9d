import { describe, expect, it } from 'vitest';
import { addStory } from '../../../shared/commands/addStory';
import { addTask } from '../../../shared/commands/addTask';
import { keepCommitment } from '../../../shared/commands/keepCommitment';
import { movePersonOnLadder } from '../../../shared/commands/movePersonOnLadder';
import { recordConsent } from '../../../shared/commands/recordConsent';
import { recordConversation } from '../../../shared/commands/recordConversation';
import { personTimeline } from '../../../shared/queries/personTimeline';
import { Ruth } from '../ruth';

describe('everything so far about a person', () => {
  it('stands in one order, latest first', () => {
    const ruth = new Ruth();
    ruth.today = '2026-03-04';
    const aisha = ruth.knows('Aisha Rahman');
    ruth.today = '2026-11-24';
    ruth.does(
      recordConsent(ruth.workbook, ruth.deed(), {
        personId: aisha,
        given: [{ channel: 'phone', state: 'yes', given: '2026-03-05' }],
      }),
    );
    ruth.signsIn(aisha, ruth.plans('Bus march', '2026-06-27', { type: 'action-day' }));
    ruth.does(
      movePersonOnLadder(ruth.workbook, ruth.deed(), { personId: aisha, stage: 'leader', on: '2026-09-12' }),
    );
    ruth.does(
      addStory(ruth.workbook, ruth.deed(), { title: 'Nine days', personId: aisha, heardOn: '2026-10-31' }),
    );
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: aisha, on: '2026-11-22' }));
    ruth.does(
      addTask(ruth.workbook, ruth.deed(), { title: 'Book the room', personId: aisha, due: '2026-11-27' }),
    );
    ruth.takes({ personId: aisha, action: 'host-meeting', due: '2026-12-10' });
    expect(personTimeline(ruth.workbook, aisha).map((entry) => [entry.on, entry.type])).toEqual([
      ['2026-12-10', 'commitment'],
      ['2026-11-27', 'follow-up'],
      ['2026-11-22', 'conversation'],
      ['2026-10-31', 'story'],
      ['2026-09-12', 'ladder'],
      ['2026-06-27', 'attendance'],
      ['2026-03-05', 'consent'],
      ['2026-03-04', 'ladder'],
    ]);
  });

  it('tells what a talk moved with the talk, not twice', () => {
    const ruth = new Ruth();
    ruth.today = '2026-03-04';
    const dean = ruth.knows('Dean Sisson');
    ruth.today = '2026-11-24';
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), {
        personId: dean,
        assessment: 2,
        ladderTo: 'volunteer',
      }),
    );
    expect(personTimeline(ruth.workbook, dean).map((entry) => entry.type)).toEqual([
      'conversation',
      'ladder',
    ]);
  });

  it('hangs a commitment on the day it was kept', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const id = ruth.takes({ personId: dean, action: 'door-knock', due: '2026-11-28' });
    ruth.does(keepCommitment(ruth.workbook, ruth.deed(), { commitmentId: id, on: '2026-11-26' }));
    expect(personTimeline(ruth.workbook, dean)[0]).toMatchObject({ type: 'commitment', on: '2026-11-26' });
  });

  it('says from which rung a person moved, and when they came for the first time', () => {
    const ruth = new Ruth();
    ruth.today = '2026-03-04';
    const dean = ruth.knows('Dean Sisson', { stage: 'supporter' });
    ruth.today = '2026-11-24';
    ruth.does(movePersonOnLadder(ruth.workbook, ruth.deed(), { personId: dean, stage: 'volunteer' }));
    ruth.signsIn(dean, ruth.plans('Warm homes', '2026-11-19'));
    const timeline = personTimeline(ruth.workbook, dean);
    expect(timeline.filter((entry) => entry.type === 'ladder').map((entry) => entry.from)).toEqual([
      'supporter',
      undefined,
    ]);
    expect(timeline.find((entry) => entry.type === 'attendance')?.firstTime).toBe(true);
  });

  it('is that of both records where somebody was kept twice', () => {
    const ruth = new Ruth();
    const first = ruth.knows('Kath Dobney');
    const second = ruth.knows('Kathleen Dobney');
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: first, on: '2026-11-01' }));
    ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: second, on: '2026-11-02' }));
    ruth.book.join(first, second);
    const talks = personTimeline(ruth.workbook, second).filter((entry) => entry.type === 'conversation');
    expect(talks.map((entry) => entry.on)).toEqual(['2026-11-02', '2026-11-01']);
  });

  it('is empty for somebody who is not there', () => {
    expect(personTimeline(new Ruth().workbook, 'nobody')).toEqual([]);
  });
});
