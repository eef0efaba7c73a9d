import { type Kind, kinds } from '../model/kinds';
import { mediaIdsOn } from '../queries/mediaOn';
import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/**
 * Brings back a deleted record of any kind; a person comes back with the records joined to theirs,
 * and photos and recordings that went with it.
 */
export function restoreDeleted(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { kind: Kind; id: string },
): ChangeSet {
  const record = workbook.deleted(input.kind).find((one) => one.id === input.id);
  if (!record) throw new Error(`no deleted ${kinds[input.kind].noun[0]} with id ${input.id}`);
  const change = new ChangeBuilder(workbook).restore(input.kind, record.id);
  const held = new Set(mediaIdsOn(record));
  for (const media of workbook.deleted('media'))
    if (held.has(media.id) && media.deleted === record.deleted) change.restore('media', media.id);
  return change.done(`Brought back ${titleOf(workbook, record)}`);
}
