import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Withdraws a card: nothing is sealed for it any more, and what it signs is a stranger's. */
export function withdrawCard(
  workbook: WorkbookReader,
  deed: Deed,
  { colleagueId }: { colleagueId: string },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.set('colleague', colleagueId, { withdrawnOn: deed.today });
  return change.done(`Withdrew the card of ${workbook.get('colleague', colleagueId)?.name ?? 'a colleague'}`);
}
