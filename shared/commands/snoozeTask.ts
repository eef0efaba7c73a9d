import { addDays, dayInWords } from '../queries/calendar';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Puts a follow-up off to a later day; to tomorrow where none is named. */
export function snoozeTask(
  workbook: WorkbookReader,
  deed: Deed,
  input: { taskId: string; until?: string },
): ChangeSet {
  const task = found(workbook, 'task', input.taskId);
  const until = input.until ?? addDays(deed.today, 1);
  return new ChangeBuilder(workbook)
    .set('task', task.id, { due: until })
    .done(`${task.title}: put off to ${dayInWords(until, deed.today)}`);
}
