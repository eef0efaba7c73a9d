import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Changes a follow-up's words, day or what it is about. */
export function editTask(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { taskId: string; values: Partial<ValuesOf<'task'>> },
): ChangeSet {
  const task = found(workbook, 'task', input.taskId);
  return new ChangeBuilder(workbook)
    .set('task', task.id, input.values)
    .done(`Changed: ${input.values.title ?? task.title}`);
}
