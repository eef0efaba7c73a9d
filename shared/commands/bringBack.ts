import type { NoticedItem } from '../queries/today/todayItem';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { writePutAway } from './putAway';

/** Puts back on Today what was put away. */
export function bringBack(workbook: WorkbookReader, deed: Deed, input: { item: NoticedItem }): ChangeSet {
  const change = new ChangeBuilder(workbook);
  writePutAway(change, workbook, deed, (lines) => lines.delete(input.item.key));
  return change.done(`${input.item.title}: back on Today`);
}
