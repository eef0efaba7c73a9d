import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { type EventValues, eventFields } from './planEvent';

/** Changes an event. An agenda is given whole, in order; items with an id stay the same items. */
export function editEvent(
  workbook: WorkbookReader,
  deed: Deed,
  input: { eventId: string; values: Partial<EventValues> },
): ChangeSet {
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook).set('event', event.id, eventFields(deed, input.values));
  const title = input.values.title ?? event.title;
  const { cancelled } = input.values;
  if (cancelled) return change.done(`Cancelled ${title}`);
  return change.done(
    event.cancelled && cancelled === false ? `${title} is on after all` : `Changed ${title}`,
  );
}
