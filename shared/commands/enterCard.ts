import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { type NewPerson, putPerson } from './addPerson';
import { attendanceOf, putAttendance } from './attend';
import { found } from './found';
import { consentEntryOf } from './recordConsent';
import { putCommitment } from './takeCommitment';

export interface Card {
  eventId: string;
  who: { personId: string } | { newPerson: NewPerson };
  /** What was ticked, each with its day. */
  actions: readonly { action: string; due?: string }[];
  /** Whether we may ring or text, as ticked; left out where neither box was. */
  mayRing?: boolean;
  /** The sentence that stands on the card, kept with the consent. */
  wording?: string;
}

/**
 * Enters one commitment card from a meeting: who, what they will do, whether they may be rung. Whoever
 * handed in a card was there, so they are signed in too.
 */
export function enterCard(workbook: WorkbookReader, deed: Deed, card: Card): ChangeSet {
  const event = found(workbook, 'event', card.eventId);
  const change = new ChangeBuilder(workbook);
  const { id, name } =
    'personId' in card.who
      ? {
          id: workbook.resolve(card.who.personId),
          name: shownName(found(workbook, 'person', card.who.personId)),
        }
      : putPerson(change, deed, {
          source: event.title,
          ...(event.placeId ? { placeId: event.placeId } : {}),
          ...card.who.newPerson,
        });
  if (!attendanceOf(workbook, event.id, id)?.attended) {
    putAttendance(change, workbook, { eventId: event.id, personId: id }, { attended: true });
  }
  for (const one of card.actions) {
    putCommitment(change, workbook, deed, { personId: id, eventId: event.id, ...one });
  }
  if (card.mayRing !== undefined) {
    const state = card.mayRing ? ('yes' as const) : ('no' as const);
    const said = (['phone', 'text'] as const).map((channel) =>
      consentEntryOf(deed, {
        channel,
        state,
        given: deed.today,
        how: `card at ${event.title}`,
        wording: card.wording,
      }),
    );
    change.set('person', id, { consent: [...(workbook.get('person', id)?.consent ?? []), ...said] });
  }
  return change.done(`Entered ${name}’s card`);
}
