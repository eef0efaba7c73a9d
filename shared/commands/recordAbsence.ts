import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { putAttendance } from './attend';
import { found } from './found';

/** Notes that somebody did not come. */
export function recordAbsence(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { eventId: string; personId: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  putAttendance(
    change,
    workbook,
    { eventId: event.id, personId: person.id },
    {
      attended: false,
      firstTime: null,
      arrivedAt: null,
    },
  );
  return change.done(`${shownName(person)} did not come to ${event.title}`);
}
