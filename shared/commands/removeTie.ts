import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Removes a relationship; adding it again brings the same record back. */
export function removeTie(workbook: WorkbookReader, _deed: Deed, input: { tieId: string }): ChangeSet {
  const tie = found(workbook, 'tie', input.tieId);
  return new ChangeBuilder(workbook).remove('tie', tie.id).done(`Removed: ${titleOf(workbook, tie)}`);
}
