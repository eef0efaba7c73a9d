import { z } from 'zod';
import { bytes, channel, nothing, outcome } from './channel';
import { mediaWanted } from './mediaRequests';

/** What the menu and the lock need to know of the page; the page says it whenever it changes. */
const windowState = z.object({
  /** A key is held: suspending the machine locks, and closing waits for the page to finish its writing. */
  unlocked: z.boolean(),
  /** What Undo and Redo would do, in the user's words; absent where there is nothing. */
  undo: z.string().max(200).optional(),
  redo: z.string().max(200).optional(),
});

const failed = outcome('failed', { detail: z.string() });

export const windowRequests = {
  'window.state': channel(windowState, nothing),
  /** Opens a new window at the lock screen and destroys this one in the same turn: the answer seldom arrives. */
  'window.lock': channel(nothing, nothing),
  /** The page has finished its writing after the notice `app.closing`. */
  'window.closeReady': channel(nothing, nothing),
  'window.fullScreen': channel(z.object({ on: z.boolean() }), nothing),
  /** Seconds since the last key or pointer movement anywhere on the machine. */
  'window.idleSeconds': channel(nothing, z.number()),

  /**
   * Opens the window for an audience: on another display where there is one, else full screen on this one.
   * Both windows get an end of one MessagePort, named 'presenter'. Figures go over it, never a record.
   */
  'presenter.open': channel(
    z.object({ title: z.string().max(200) }),
    z.object({ shown: z.enum(['other-display', 'full-screen']) }),
  ),
  'presenter.close': channel(nothing, nothing),
  /** How many displays there are: the Present button says where the window will go. */
  'presenter.displays': channel(nothing, z.number()),

  /** The asking window as it prints, as a PDF. */
  'print.pdf': channel(
    z.object({ landscape: z.boolean() }),
    z.discriminatedUnion('outcome', [outcome('made', { bytes }), failed]),
  ),
  /** The system's own print dialog. */
  'print.window': channel(
    z.object({ landscape: z.boolean() }),
    z.discriminatedUnion('outcome', [
      outcome('printed'),
      outcome('cancelled'),
      outcome('no-printer'),
      failed,
    ]),
  ),
} as const;

/** What a menu item asks of the page; the same deeds have keys in the page, shown beside the items. */
export const menuDeed = z.enum([
  'new',
  'find',
  'undo',
  'redo',
  'lock',
  'print',
  'show-keys',
  'go-today',
  'go-people',
  'go-events',
  'go-campaigns',
  'go-stories',
  'go-charts',
  'go-exchange',
  'go-settings',
]);
export type MenuDeed = z.output<typeof menuDeed>;

export const notices = {
  'app.deed': z.object({ deed: menuDeed }),
  /** A permission was denied to the page, which must say so instead of waiting for it. */
  'app.denied': z.object({ permission: z.string() }),
  /** The machine goes to sleep, or its screen is locked. Main locks by itself if a key is held. */
  'app.power': z.object({ event: z.enum(['suspend', 'lock-screen']) }),
  /** The window is about to close: finish writing and ask `window.closeReady`, or it closes in two seconds. */
  'app.closing': z.object({}),
  'media.wanted': mediaWanted,
  'presenter.closed': z.object({}),
  'presenter.displays': z.object({ displays: z.number() }),
} as const;
