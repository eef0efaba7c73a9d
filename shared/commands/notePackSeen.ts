import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Notes when the newest pack that was taken in from a colleague was made. Taking the pack back leaves it seen. */
export function notePackSeen(
  workbook: WorkbookReader,
  deed: Deed,
  { colleagueId, madeAt }: { colleagueId: string; madeAt: string },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const last = workbook.get('colleague', colleagueId)?.lastPackAt ?? '';
  // By a clock that is fast every later pack would look old for years.
  const seen = madeAt < deed.now ? madeAt : deed.now;
  if (seen > last) change.set('colleague', colleagueId, { lastPackAt: seen });
  return change.done('Noted a pack', 'none');
}
