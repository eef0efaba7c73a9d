import type { Kind } from '../model/kinds';
import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Deletes one record of any kind. *Recently deleted* brings it back for 90 days. */
export function deleteRecord(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { kind: Kind; id: string },
): ChangeSet {
  const record = found(workbook, input.kind, input.id);
  return new ChangeBuilder(workbook)
    .remove(input.kind, record.id)
    .done(`Deleted ${titleOf(workbook, record)}`);
}
