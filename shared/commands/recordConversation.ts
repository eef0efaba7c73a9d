import { firstName, shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { putTask, type TaskDetails } from './addTask';
import { found } from './found';
import { ladderMoveEntry } from './movePersonOnLadder';
import { withEntry } from './relate';
import { type CommitmentTaken, putCommitment } from './takeCommitment';

export interface ConversationHeld {
  personId: string;
  /** Today where it is left out. */
  on?: string;
  /** A code of the list `conversationChannel`. */
  channel?: string;
  /** A one-to-one (the usual) or a shorter talk. */
  oneToOne?: boolean;
  notes?: string;
  themes?: readonly string[];
  organiserId?: string;
  organiserName?: string;
  eventId?: string;
  /** 1 to 5; leave out when not sure. */
  assessment?: number;
  /** A code of the list `ladderStage`: moves the person there. */
  ladderTo?: string;
  /** Why they were moved, in a few words. */
  ladderWhy?: string;
  /** What the person said they would do. */
  commitment?: Omit<CommitmentTaken, 'personId' | 'conversationId'>;
  /** What you will do next. */
  followUp?: Omit<TaskDetails, 'personId' | 'conversationId'>;
}

/**
 * Records a conversation with all that came out of it: where the person stands, a step up the ladder, a
 * commitment of theirs, a follow-up of yours. One deed: one undo takes all of it back.
 */
export function recordConversation(workbook: WorkbookReader, deed: Deed, input: ConversationHeld): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  const on = input.on ?? deed.today;
  const notes = input.notes?.trim();
  const conversationId = change.add('conversation', deed.newId(), {
    personId: person.id,
    on,
    oneToOne: input.oneToOne ?? true,
    ...(input.channel ? { channel: input.channel } : {}),
    ...(notes ? { notes } : {}),
    ...(input.themes && input.themes.length > 0 ? { themes: [...input.themes] } : {}),
    ...(input.organiserId ? { organiserId: input.organiserId } : {}),
    ...(input.organiserName ? { organiserName: input.organiserName } : {}),
    ...(input.eventId ? { eventId: input.eventId } : {}),
    ...(input.assessment === undefined ? {} : { assessment: input.assessment }),
    ...(input.ladderTo ? { ladderTo: input.ladderTo } : {}),
  });
  if (input.assessment !== undefined) {
    const entry = { id: deed.newId(), level: input.assessment, on, recorded: deed.now, conversationId };
    change.set('person', person.id, { assessment: withEntry(person.assessment, entry) });
  }
  if (input.ladderTo) {
    const entry = ladderMoveEntry(deed, { stage: input.ladderTo, on, why: input.ladderWhy });
    change.set('person', person.id, { ladder: withEntry(person.ladder, entry) });
  }
  if (input.commitment) {
    putCommitment(change, workbook, deed, {
      madeOn: on,
      ...input.commitment,
      personId: person.id,
      conversationId,
    });
  }
  if (input.followUp) {
    putTask(change, deed, { ...input.followUp, personId: person.id, conversationId });
  }
  const noun = (input.oneToOne ?? true) ? 'one-to-one' : 'conversation';
  return change.done(`Saved the ${noun} with ${shownName(person)}`);
}

/** What a follow-up is called until somebody words it: "Ring Gary". */
export function usualFollowUp(workbook: WorkbookReader, personId: string): string {
  return `Ring ${firstName(workbook.get('person', personId))}`;
}
