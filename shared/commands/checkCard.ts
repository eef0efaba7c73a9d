import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Marks a card as checked: its six words were compared aloud with whoever gave it. */
export function checkCard(
  workbook: WorkbookReader,
  deed: Deed,
  { colleagueId }: { colleagueId: string },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.set('colleague', colleagueId, { checkedOn: deed.today });
  return change.done(`Checked the card of ${workbook.get('colleague', colleagueId)?.name ?? 'a colleague'}`);
}
