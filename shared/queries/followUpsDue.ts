import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { daysBetween } from './calendar';
import type { Person } from './shownName';

export interface FollowUp {
  task: Rec<'task'>;
  person: Person | undefined;
  /** Days past its due day: positive is late, 0 today, negative still to come; undefined without a day. */
  daysLate: number | undefined;
}

/** Open follow-ups, soonest first; those without a day come last. With `ownerId`, only that person's. */
export function openFollowUps(
  workbook: WorkbookReader,
  today: string,
  ownerId?: string,
): readonly FollowUp[] {
  const owner = ownerId && workbook.resolve(ownerId);
  return workbook
    .all('task')
    .filter((task) => !task.doneOn && (!owner || !task.ownerId || workbook.resolve(task.ownerId) === owner))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || (a.id < b.id ? -1 : 1))
    .map((task) => ({
      task,
      person: workbook.get('person', task.personId),
      daysLate: task.due ? daysBetween(task.due, today) : undefined,
    }));
}

/** Follow-ups that are due today or late. */
export function followUpsDue(workbook: WorkbookReader, today: string, ownerId?: string): readonly FollowUp[] {
  return openFollowUps(workbook, today, ownerId).filter(
    (one) => one.daysLate !== undefined && one.daysLate >= 0,
  );
}
