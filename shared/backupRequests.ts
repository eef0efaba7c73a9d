import { z } from 'zod';
import { bytes, channel, nothing, outcome } from './channel';

// Backups that run by themselves: sealed files in one folder, of which main sees ciphertext only.
// Spread into the table of shared/ipc.ts.

/** A file of that folder; its name says when it was made. */
export const backupName = z.string().regex(/^wardbook-\d{4}-\d{2}-\d{2}-\d{6}\.wardbackup$/);

const keptBackup = z.object({
  name: backupName,
  /** When it was made, ISO UTC. */
  at: z.string(),
  size: z.number().int().min(0),
});
export type KeptBackup = z.output<typeof keptBackup>;

const detail = { detail: z.string() };

export const backupRequests = {
  /** The backups there are, newest first, and where they lie. `there` is false for a stick that was pulled out. */
  'backup.list': channel(
    nothing,
    z.object({
      folder: z.string(),
      chosen: z.boolean(),
      there: z.boolean(),
      backups: z.array(keptBackup),
    }),
  ),
  /** Writes a backup, reads it back, and takes away the ones that have had their time. */
  'backup.keep': channel(
    z.object({ at: z.iso.datetime(), bytes }),
    z.discriminatedUnion('outcome', [
      outcome('kept', { name: backupName, folder: z.string(), removed: z.number().int() }),
      outcome('no-folder', { folder: z.string() }),
      outcome('disk-full', detail),
      outcome('cannot-write', detail),
      /** What the disk gave back is not what was written. */
      outcome('not-verified', detail),
    ]),
  ),
  'backup.read': channel(
    z.object({ name: backupName }),
    z.discriminatedUnion('outcome', [
      outcome('read', { name: backupName, bytes }),
      outcome('gone'),
      outcome('cannot-read', detail),
    ]),
  ),
} as const;
