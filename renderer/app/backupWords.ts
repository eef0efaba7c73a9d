import type { BackupState } from '../store/backupKeeper';
import { dayOfInstant, nearDay } from '../ui/words/dayInWords';

/** What the top bar says of backups: "backed up today", "last backed up Tue 24 Nov"; undefined before the first. */
export function backupWords({ last, making, problem }: BackupState, today: string): string | undefined {
  if (making) return 'backing up…';
  if (problem) return 'not backed up';
  if (last === undefined) return undefined;
  const day = dayOfInstant(last);
  const near = nearDay(day, today);
  if (near === 'Today' || near === 'Yesterday') return `backed up ${near.toLowerCase()}`;
  return `last backed up ${near}`;
}
