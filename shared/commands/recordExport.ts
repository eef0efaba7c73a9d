import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Notes what left the workbook, for whom and about how many people. What has left cannot be undone. */
export function recordExport(
  workbook: WorkbookReader,
  deed: Deed,
  input: Omit<ValuesOf<'exportAudit'>, 'at'>,
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.add('exportAudit', deed.newId(), { ...input, at: deed.now });
  return change.done('Noted an export', 'none');
}
