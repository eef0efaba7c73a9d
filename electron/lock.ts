import { session } from 'electron';
import { type Opened, type OurWindow, ourWindows } from './window';

/** What else holds something of the workbook, and must let go when it is locked. */
export interface Holders {
  /** Opens the new window in the old one's place. */
  openAnew(opened: Opened, old: OurWindow): void;
  closePresenters(): void;
  endUtilities(): void;
}

/**
 * Opens a new window and destroys the old one in the same turn, so that no process that held the key or a
 * record outlives the lock; closes presenter windows and utility processes and clears what main cached.
 */
export function replaceWindow(opened: Opened, holders: Holders): void {
  const old = ourWindows('workbook');
  const last = old.at(-1);
  if (!last) return;
  holders.openAnew(opened, last);
  holders.closePresenters();
  holders.endUtilities();
  for (const { window } of old) window.destroy();
  session.defaultSession
    .clearCache()
    .catch((fault: unknown) => console.error('the cache was not cleared', fault));
}
