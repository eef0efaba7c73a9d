import { mayBeIn } from '../queries/backupsBeyondUse';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Notes backups, by the time in their name, in which nobody stands any more who was erased. What is noted already is not noted again. */
export function noteBackupsWithout(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { backups: readonly string[] },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  for (const erasure of workbook.all('erasure')) {
    const news = input.backups.filter((at) => mayBeIn(erasure, at));
    if (erasure.liftedOn != null || news.length === 0) continue;
    change.set('erasure', erasure.id, { goneFrom: [...(erasure.goneFrom ?? []), ...news] });
  }
  return change.done('Noted which backups hold nobody who was erased', 'none');
}
