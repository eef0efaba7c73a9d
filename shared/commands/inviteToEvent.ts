import { whoInWords } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { attendanceOf, putAttendance } from './attend';
import { found } from './found';

/** Notes that people were invited. Somebody who has already answered keeps their answer. */
export function inviteToEvent(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { eventId: string; personIds: readonly string[]; invitedById?: string },
): ChangeSet {
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  const invited: string[] = [];
  for (const given of new Set(input.personIds.map((id) => workbook.resolve(id)))) {
    if (attendanceOf(workbook, event.id, given)?.rsvp) continue;
    putAttendance(
      change,
      workbook,
      { eventId: event.id, personId: given },
      {
        rsvp: 'invited',
        ...(input.invitedById ? { invitedById: input.invitedById } : {}),
      },
    );
    invited.push(given);
  }
  const who = whoInWords(invited.map((id) => workbook.get('person', id)));
  return change.done(`Invited ${who} to ${event.title}`);
}
