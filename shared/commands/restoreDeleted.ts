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
  const deleted = workbook.deleted(input.kind);
  const record = deleted.find((one) => one.id === input.id);
  if (!record) throw new Error(`no deleted ${kinds[input.kind].noun[0]} with id ${input.id}`);
  const change = new ChangeBuilder(workbook).restore(input.kind, record.id);
  const together = new Set(input.kind === 'person' ? workbook.joined(record.id) : []);
  for (const other of deleted) if (together.has(other.id)) change.restore(input.kind, other.id);
  return change.done(`Brought back ${titleOf(workbook, record)}`);
}
