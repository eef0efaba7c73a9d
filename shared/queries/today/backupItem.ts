import { daysBetween } from '../calendar';
import type { NoticedItem } from './todayItem';

/** How the backups of the open book stand. */
export interface BackupStanding {
  /** The day of the last one; undefined before the first. */
  last: string | undefined;
  /** The last attempt failed. */
  failed: boolean;
  /** One is being made or follows in a moment. */
  coming: boolean;
}

/** A backup is old after so many days. */
const oldAfter = 7;
/** A book with no more people than this has little to lose yet. */
const few = 20;

/** What Today says of backups: the last failed or is old, or there is none of a book that has something to lose. */
export function backupItem(
  { last, failed, coming }: BackupStanding,
  { today, people }: { today: string; people: number },
): NoticedItem | undefined {
  const told = (item: Pick<NoticedItem, 'title' | 'reason' | 'deed'>, as: string): NoticedItem => ({
    key: 'backup',
    type: 'backup',
    on: today,
    daysLate: 0,
    stands: { as, many: 1 },
    ...item,
  });
  if (coming) return undefined;
  if (failed)
    return told(
      {
        title: 'The last backup failed',
        reason: 'Your book itself is saved. See what went wrong, and choose where backups go.',
        deed: 'Open backups',
      },
      `failed after ${last ?? 'none'}`,
    );
  if (last === undefined)
    return people <= few
      ? undefined
      : told(
          {
            title: 'No backup yet',
            reason: `${people.toLocaleString('en-GB')} people stand in this book and nowhere else.`,
            deed: 'Back up now',
          },
          'none',
        );
  const days = daysBetween(last, today);
  if (days <= oldAfter) return undefined;
  return told(
    {
      title: `The last backup is ${days.toLocaleString('en-GB')} days old`,
      reason: 'The next is made by itself after your next change. You can also make it now.',
      deed: 'Back up now',
    },
    `made ${last}`,
  );
}
