import { type Kind, kinds } from '../model/kinds';
import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Brings back a deleted record of any kind; a person comes back with the records joined to theirs. */
export function restoreDeleted(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { kind: Kind; id: string },
): ChangeSet {
  const record = workbook.deleted(input.kind).find((one) => one.id === input.id);
  if (!record) throw new Error(`no deleted ${kinds[input.kind].noun[0]} with id ${input.id}`);
  return new ChangeBuilder(workbook)
    .restore(input.kind, record.id)
    .done(`Brought back ${titleOf(workbook, record)}`);
}
