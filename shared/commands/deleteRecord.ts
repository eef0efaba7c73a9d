import type { Kind, Rec } from '../model/kinds';
import { mediaOn } from '../queries/mediaOn';
import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Deletes one record of any kind, with its photos and recordings. *Recently deleted* brings it back for 90 days. */
export function deleteRecord(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { kind: Kind; id: string },
): ChangeSet {
  const record: Rec = found(workbook, input.kind, input.id);
  const change = new ChangeBuilder(workbook).remove(input.kind, record.id);
  for (const media of mediaOn(workbook, record)) change.remove('media', media.id);
  return change.done(`Deleted ${titleOf(workbook, record)}`);
}
