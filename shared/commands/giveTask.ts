import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Gives a follow-up to somebody else. */
export function giveTask(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { taskId: string; ownerId: string },
): ChangeSet {
  const task = found(workbook, 'task', input.taskId);
  const owner = found(workbook, 'person', input.ownerId);
  return new ChangeBuilder(workbook)
    .set('task', task.id, { ownerId: owner.id })
    .done(`${task.title}: given to ${shownName(owner)}`);
}
