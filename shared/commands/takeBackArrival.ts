import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { attendanceOf } from './attend';
import { found } from './found';

/** Takes a mistaken sign-in back; a walk-in's attendance goes, anyone else's reply stays. */
export function takeBackArrival(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { eventId: string; personId: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const held = attendanceOf(workbook, input.eventId, person.id);
  const change = new ChangeBuilder(workbook);
  if (held?.rsvp) change.set('attendance', held.id, { attended: null, firstTime: null, arrivedAt: null });
  else if (held) change.remove('attendance', held.id);
  return change.done(`Took back the sign-in of ${shownName(person)}`);
}
