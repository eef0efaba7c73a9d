import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Ticks a follow-up off. */
export function finishTask(
  workbook: WorkbookReader,
  deed: Deed,
  input: { taskId: string; on?: string },
): ChangeSet {
  const task = found(workbook, 'task', input.taskId);
  return new ChangeBuilder(workbook)
    .set('task', task.id, { doneOn: input.on ?? deed.today })
    .done(`${task.title}: done`);
}
