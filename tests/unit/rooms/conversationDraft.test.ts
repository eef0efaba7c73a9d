import { describe, expect, it } from 'vitest';
import {
  conversationDay,
  conversationHeld,
  emptyConversation,
} from '../../../renderer/rooms/people/conversationDraft';
import { Ruth } from '../ruth';

const today = '2026-11-24';

function dean() {
  const ruth = new Ruth();
  return ruth.reads('person', ruth.knows('Dean Sisson'));
}

describe('a one-to-one as it is written down', () => {
  it('was today unless yesterday or another day is said', () => {
    expect(conversationDay(emptyConversation, today)).toBe(today);
    expect(conversationDay({ ...emptyConversation, when: 'yesterday' }, today)).toBe('2026-11-23');
    expect(conversationDay({ ...emptyConversation, when: 'other', on: '2026-10-02' }, today)).toBe(
      '2026-10-02',
    );
    expect(conversationDay({ ...emptyConversation, when: 'other' }, today)).toBe(today);
  });

  it('records nothing that was not filled in', () => {
    const person = dean();
    expect(conversationHeld(emptyConversation, person, today)).toEqual({
      personId: person.id,
      on: today,
      channel: 'in-person',
      notes: '',
      themes: [],
    });
  });

  it('makes a follow-up of a day alone: to ring, by then', () => {
    const { followUp } = conversationHeld({ ...emptyConversation, followUpDue: '2026-11-26' }, dean(), today);
    expect(followUp).toEqual({ title: 'Ring Dean', due: '2026-11-26', deed: 'ring' });
  });

  it('gives a follow-up without a day a week', () => {
    const { followUp } = conversationHeld(
      { ...emptyConversation, followUp: ' Bring the leaflet ' },
      dean(),
      today,
    );
    expect(followUp).toEqual({ title: 'Bring the leaflet', due: '2026-12-01', deed: 'other' });
  });

  it('keeps what Dean will do with its day, the assessment and the rung', () => {
    const held = conversationHeld(
      {
        ...emptyConversation,
        assessment: 2,
        ladderTo: 'volunteer',
        commitmentAction: 'bring-others',
        commitmentDue: '2026-11-28',
      },
      dean(),
      today,
    );
    expect(held).toMatchObject({
      assessment: 2,
      ladderTo: 'volunteer',
      commitment: { action: 'bring-others', due: '2026-11-28' },
    });
    expect(
      conversationHeld({ ...emptyConversation, commitmentAction: 'other' }, dean(), today).commitment,
    ).toEqual({
      action: 'other',
    });
  });
});
