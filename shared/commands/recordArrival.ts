import { isFirstOfType } from '../queries/eventStages';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { type NewPerson, putPerson } from './addPerson';
import { putAttendance } from './attend';
import { found } from './found';

export interface Arrival {
  eventId: string;
  /** Somebody in the book, or a new face. */
  who: { personId: string } | { newPerson: NewPerson };
  /** Who brought them along. */
  invitedById?: string;
}

/**
 * Signs somebody in at an event, adding them to the book first if they are new. Whether it is their first
 * event of this type is worked out here.
 */
export function recordArrival(workbook: WorkbookReader, deed: Deed, input: Arrival): ChangeSet {
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  const { id, name, firstTime } = arrivingPerson(workbook, change, deed, input);
  putAttendance(
    change,
    workbook,
    { eventId: event.id, personId: id },
    {
      attended: true,
      firstTime,
      arrivedAt: deed.now,
      ...(input.invitedById ? { invitedById: input.invitedById } : {}),
    },
  );
  return change.done(`Signed in ${name}`);
}

function arrivingPerson(workbook: WorkbookReader, change: ChangeBuilder, deed: Deed, input: Arrival) {
  if ('personId' in input.who) {
    const person = found(workbook, 'person', input.who.personId);
    const event = found(workbook, 'event', input.eventId);
    return { id: person.id, name: shownName(person), firstTime: isFirstOfType(workbook, person.id, event) };
  }
  const event = found(workbook, 'event', input.eventId);
  const added = putPerson(change, deed, {
    source: event.title,
    ...(event.placeId ? { placeId: event.placeId } : {}),
    ...input.who.newPerson,
  });
  return { ...added, firstTime: true };
}
