import type { Rec, ValuesOf } from '../model/kinds';
import type { ChangeBuilder } from '../workbook/changeSet';
import type { WorkbookReader } from '../workbook/reader';
import { relate } from './relate';

/** The attendance of one person at one event, if there is one, under any id joined to theirs. */
export function attendanceOf(
  workbook: WorkbookReader,
  eventId: string,
  personId: string,
): Rec<'attendance'> | undefined {
  return workbook.by('attendance', 'personId', personId).find((one) => one.eventId === eventId);
}

/** Writes to the attendance of one person at one event; there is never a second one. */
export function putAttendance(
  change: ChangeBuilder,
  workbook: WorkbookReader,
  at: { eventId: string; personId: string },
  fields: Partial<Omit<ValuesOf<'attendance'>, 'eventId' | 'personId'>>,
): string {
  const held = attendanceOf(workbook, at.eventId, at.personId);
  if (!held) return relate(change, workbook, 'attendance', { ...at, ...fields });
  change.set('attendance', held.id, fields);
  return held.id;
}
