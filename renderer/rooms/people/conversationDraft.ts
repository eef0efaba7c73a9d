import type { ConversationHeld } from '../../../shared/commands/recordConversation';
import { firstName } from '../../../shared/queries/shownName';
import { addDays } from '../../ui/words/typedDay';
import type { Person } from './peopleColumns';

/** A one-to-one as it is being written down; everything but the words has a default. */
export interface ConversationDraft {
  when: 'today' | 'yesterday' | 'other';
  on: string | null;
  channel: string;
  notes: string;
  themes: string[];
  assessment: number | null;
  commitmentAction: string | null;
  commitmentDue: string | null;
  followUp: string;
  followUpDue: string | null;
  ladderTo: string | null;
}

export const emptyConversation: ConversationDraft = {
  when: 'today',
  on: null,
  channel: 'in-person',
  notes: '',
  themes: [],
  assessment: null,
  commitmentAction: null,
  commitmentDue: null,
  followUp: '',
  followUpDue: null,
  ladderTo: null,
};

/** The day the talk was on. */
export function conversationDay(draft: ConversationDraft, today: string): string {
  if (draft.when === 'yesterday') return addDays(today, -1);
  return draft.when === 'other' && draft.on ? draft.on : today;
}

/** What is recorded: empty parts are left out. A follow-up with only a day is "Ring …". */
export function conversationHeld(draft: ConversationDraft, person: Person, today: string): ConversationHeld {
  const on = conversationDay(draft, today);
  const followUp = draft.followUp.trim();
  return {
    personId: person.id,
    on,
    channel: draft.channel,
    notes: draft.notes,
    themes: draft.themes,
    ...(draft.assessment === null ? {} : { assessment: draft.assessment }),
    ...(draft.ladderTo ? { ladderTo: draft.ladderTo } : {}),
    ...(draft.commitmentAction
      ? {
          commitment: {
            action: draft.commitmentAction,
            ...(draft.commitmentDue ? { due: draft.commitmentDue } : {}),
          },
        }
      : {}),
    ...(followUp || draft.followUpDue
      ? {
          followUp: {
            title: followUp || `Ring ${firstName(person)}`,
            due: draft.followUpDue ?? addDays(today, 7),
            deed: followUp ? 'other' : 'ring',
          },
        }
      : {}),
  };
}
