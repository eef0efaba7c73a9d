import { describe, expect, it } from 'vitest';
import { editConversation } from '../../../shared/commands/editConversation';
import { recordConversation, usualFollowUp } from '../../../shared/commands/recordConversation';
import { commitmentsOf } from '../../../shared/queries/commitmentsOf';
import { conversationsOf, oneToOnesOf } from '../../../shared/queries/conversationsOf';
import { followUpsDue } from '../../../shared/queries/followUpsDue';
import { ladderStage } from '../../../shared/queries/ladderStage';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { Ruth } from '../ruth';

function talkWithDean(ruth: Ruth, dean: string) {
  return recordConversation(ruth.workbook, ruth.deed(), {
    personId: dean,
    channel: 'in-person',
    notes: ' Damp in his daughter’s room since the boiler went. ',
    themes: ['repairs'],
    assessment: 2,
    ladderTo: 'volunteer',
    ladderWhy: 'a first commitment',
    commitment: { action: 'door-knock', due: '2026-11-28', wording: 'I’ll knock doors' },
    followUp: { title: 'Ring Dean', due: '2026-11-27', deed: 'ring' },
  });
}

describe('recording a one-to-one', () => {
  it('keeps what moves them in their words, today', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const change = talkWithDean(ruth, dean);
    expect(change.label).toBe('Saved the one-to-one with Dean Sisson');
    ruth.does(change);
    expect(conversationsOf(ruth.workbook, dean)).toMatchObject([
      {
        on: '2026-11-24',
        oneToOne: true,
        channel: 'in-person',
        notes: 'Damp in his daughter’s room since the boiler went.',
        themes: ['repairs'],
        assessment: 2,
        ladderTo: 'volunteer',
      },
    ]);
  });

  it('moves them up the ladder and says where they stand', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { stage: 'supporter' });
    const conversation = ruth.does(talkWithDean(ruth, dean));
    const person = ruth.reads('person', dean);
    expect(ladderStage(person)).toBe('volunteer');
    expect(presentAssessment(person)).toMatchObject({ level: 2, conversationId: conversation });
  });

  it('with a next step puts a follow-up on Today when it is due', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.does(talkWithDean(ruth, dean));
    expect(followUpsDue(ruth.workbook, '2026-11-26')).toEqual([]);
    expect(followUpsDue(ruth.workbook, '2026-11-27')).toMatchObject([
      { task: { title: 'Ring Dean', deed: 'ring' }, person: { id: dean }, daysLate: 0 },
    ]);
  });

  it('takes what the person will do as a commitment made in that talk', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const conversation = ruth.does(talkWithDean(ruth, dean));
    expect(commitmentsOf(ruth.workbook, dean)).toMatchObject([
      {
        action: 'door-knock',
        state: 'made',
        madeOn: '2026-11-24',
        due: '2026-11-28',
        conversationId: conversation,
        wording: 'I’ll knock doors',
      },
    ]);
  });

  it('is one deed: one undo takes all of it back', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson', { stage: 'supporter' });
    ruth.does(talkWithDean(ruth, dean));
    ruth.book.undo();
    const person = ruth.reads('person', dean);
    expect(ladderStage(person)).toBe('supporter');
    expect(presentAssessment(person)).toBeUndefined();
    expect(conversationsOf(ruth.workbook, dean)).toEqual([]);
    expect(commitmentsOf(ruth.workbook, dean)).toEqual([]);
    expect(ruth.workbook.count('task')).toBe(0);
  });

  it('moves nobody where nothing was said about ladder or assessment', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const change = recordConversation(ruth.workbook, ruth.deed(), {
      personId: dean,
      notes: 'A chat at the bus stop',
    });
    expect(change.patches.map((patch) => patch.kind)).toEqual(['conversation']);
  });

  it('dates everything by the day of the talk, not the day it is written down', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    ruth.does(
      recordConversation(ruth.workbook, ruth.deed(), {
        personId: dean,
        on: '2026-11-22',
        assessment: 2,
        commitment: { action: 'phone-bank' },
      }),
    );
    expect(presentAssessment(ruth.reads('person', dean))?.on).toBe('2026-11-22');
    expect(commitmentsOf(ruth.workbook, dean)[0]?.madeOn).toBe('2026-11-22');
  });

  it('is called a conversation where it was not a one-to-one', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const change = recordConversation(ruth.workbook, ruth.deed(), { personId: dean, oneToOne: false });
    expect(change.label).toBe('Saved the conversation with Dean Sisson');
    ruth.does(change);
    expect(oneToOnesOf(ruth.workbook, dean)).toEqual([]);
  });

  it('offers a follow-up by first name', () => {
    const ruth = new Ruth();
    expect(usualFollowUp(ruth.workbook, ruth.knows('Gary Whitlam'))).toBe('Ring Gary');
  });

  it('can be mended later', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    const talk = ruth.does(talkWithDean(ruth, dean));
    ruth.does(
      editConversation(ruth.workbook, ruth.deed(), {
        conversationId: talk,
        values: { notes: 'Rang eleven times.', themes: ['repairs', 'work'] },
      }),
    );
    expect(ruth.reads('conversation', talk)).toMatchObject({
      notes: 'Rang eleven times.',
      themes: ['repairs', 'work'],
      assessment: 2,
    });
  });

  it('shows the latest talk first', () => {
    const ruth = new Ruth();
    const dean = ruth.knows('Dean Sisson');
    for (const on of ['2026-07-19', '2026-11-22', '2026-09-12']) {
      ruth.does(recordConversation(ruth.workbook, ruth.deed(), { personId: dean, on }));
    }
    expect(conversationsOf(ruth.workbook, dean).map((one) => one.on)).toEqual([
      '2026-11-22',
      '2026-09-12',
      '2026-07-19',
    ]);
  });
});
