import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

export interface TaskDetails {
  title: string;
  detail?: string;
  due?: string;
  /** `ring`, `write`, `visit` or `other`. */
  deed?: string;
  personId?: string;
  eventId?: string;
  campaignId?: string;
  conversationId?: string;
  ownerId?: string;
  aboutIds?: readonly string[];
}

/** Puts a follow-up on the list. */
export function addTask(workbook: WorkbookReader, deed: Deed, input: TaskDetails): ChangeSet {
  const change = new ChangeBuilder(workbook);
  putTask(change, deed, input);
  return change.done(`Added to your list: ${input.title.trim()}`);
}

/** Puts a follow-up on the list within a larger deed; gives back its id. */
export function putTask(change: ChangeBuilder, deed: Deed, input: TaskDetails): string {
  const { title, aboutIds, ...given } = input;
  const told = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  );
  return change.add('task', deed.newId(), {
    title: title.trim(),
    ...(told as Omit<TaskDetails, 'title' | 'aboutIds'>),
    ...(aboutIds && aboutIds.length > 0 ? { aboutIds: [...aboutIds] } : {}),
  });
}
