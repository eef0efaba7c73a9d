import type { Rsvp } from '../model/attendance';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { putAttendance } from './attend';
import { found } from './found';

export interface Reply {
  eventId: string;
  personId: string;
  rsvp: Rsvp;
  /** A code of the list `attendanceRole`; null takes a role away. */
  role?: string | null;
  invitedById?: string;
}

/** Records what somebody answered to an invitation, or the part they will play. */
export function recordRsvp(workbook: WorkbookReader, _deed: Deed, input: Reply): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  const { rsvp, role, invitedById } = input;
  putAttendance(
    change,
    workbook,
    { eventId: event.id, personId: person.id },
    {
      rsvp,
      ...(role === undefined ? {} : { role }),
      ...(invitedById ? { invitedById } : {}),
    },
  );
  const name = shownName(person);
  const said = rsvp === 'invited' ? `Invited ${name} to` : `${name} said ${rsvp} to`;
  return change.done(`${said} ${event.title}`);
}

/** Gives somebody a part at an event (welcome, chair, steward), or takes it away, without touching their reply. */
export function giveRole(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { eventId: string; personId: string; role: string | null },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  putAttendance(change, workbook, { eventId: event.id, personId: person.id }, { role: input.role });
  const has = input.role === null ? 'no longer has a part' : 'has a part';
  return change.done(`${shownName(person)} ${has} in ${event.title}`);
}
