import { z } from 'zod';
import { backupName } from './backupRequests';
import { bytes, channel, nothing, outcome } from './channel';
import { recordPlace } from './recordRequests';

// Photos and recordings: their second copy, sealed as in the database, and what is asked for by
// `app://wardbook/media/<id>`. Spread into the table of shared/ipc.ts.

/** What a sealed item is called on the disk: a keyed hash in hex. */
export const mediaName = z.string().regex(/^[0-9a-f]{64}$/);

/** Sealed bytes that cross in one message. */
export const MEDIA_PIECE_BYTES = 4 * 1024 * 1024;

const place = z.object({ place: recordPlace });
const size = z.number().int().min(0);
const done = outcome('done');
const diskFull = outcome('disk-full', { detail: z.string() });
const cannotWrite = outcome('cannot-write', { detail: z.string() });
const written = z.discriminatedUnion('outcome', [done, diskFull, cannotWrite]);

/** What the page answers when main asks for a part of an item. */
export const mediaAnswer = z.discriminatedUnion('outcome', [
  outcome('facts', { type: z.string().max(100), size }),
  outcome('piece', { bytes }),
  outcome('locked'),
  outcome('none'),
  /** Its bytes are missing or were altered. */
  outcome('damaged'),
]);
export type MediaAnswer = z.output<typeof mediaAnswer>;

export const mediaRequests = {
  /** Writes a piece of an item's second copy; behind the last one it is flushed and gets its name. */
  'media.write': channel(place.extend({ name: mediaName, from: size, bytes, last: z.boolean() }), written),
  /** A piece of it, shorter where the file ends; null where there is none. */
  'media.read': channel(
    place.extend({ name: mediaName, from: size, length: z.number().int().min(1).max(MEDIA_PIECE_BYTES) }),
    z.object({ bytes: bytes.nullable() }),
  ),
  /** Names of all items that have a second copy, half-written ones too. */
  'media.names': channel(place, z.object({ names: z.array(mediaName) })),
  /** Brings what a backup needs beside the backups; before it, so that none lacks what it names. */
  'media.backUp': channel(
    z.object({ names: z.array(mediaName) }),
    z.discriminatedUnion('outcome', [
      outcome('done', { missing: z.array(mediaName) }),
      outcome('no-folder', { folder: z.string() }),
      diskFull,
      cannotWrite,
    ]),
  ),
  /** Notes what a backup that was kept needs, and removes from beside the backups what none needs any more. */
  'media.noteBackup': channel(z.object({ backup: backupName, names: z.array(mediaName) }), written),
  /** Brings items back from beside the backup that was opened last, or the backups of this machine. */
  'media.bringBack': channel(
    z.object({ names: z.array(mediaName) }),
    z.discriminatedUnion('outcome', [
      outcome('done', { missing: z.array(mediaName) }),
      diskFull,
      cannotWrite,
    ]),
  ),
  /** Removes items from the second copy; with `backupsToo` from beside the backups as well, as an erasure must. */
  'media.remove': channel(
    place.extend({ names: z.array(mediaName), backupsToo: z.boolean().optional() }),
    written,
  ),
  /** Answers the notice `media.wanted`. */
  'media.answer': channel(z.object({ ticket: z.uuid(), answer: mediaAnswer }), nothing),
} as const;

/** Main has been asked for an item: for its facts, or for a piece of it. */
export const mediaWanted = z.object({
  ticket: z.uuid(),
  id: z.string(),
  piece: z.object({ from: size, length: size }).nullable(),
});
