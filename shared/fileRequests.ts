import { z } from 'zod';
import { bytes, channel, nothing, outcome } from './channel';

// Files that the user chose in the system's own dialog. The window never learns a path and never names one:
// it gets a name to show and, for large files, a token that is worth nothing to any other window.

/** What is being opened or saved; it decides the dialog's title, its filter and the limit in size. */
export const fileKind = z.enum([
  'csv',
  'vcard',
  'pack',
  'incoming',
  'backup',
  'picture',
  'media',
  'pdf',
  'text',
  'calendar',
  'xlsx',
  'lines',
  'json',
  'any',
]);
export type FileKind = z.output<typeof fileKind>;

const token = z.uuid();
const size = z.number().int().min(0);
/** A read or a write at a time: the window asks again for more. */
export const PIECE_BYTES = 8 * 1024 * 1024;

const cancelled = outcome('cancelled');
const cannotRead = outcome('cannot-read', { name: z.string(), detail: z.string() });
const tooLarge = outcome('too-large', { name: z.string(), size, limit: size });
const diskFull = outcome('disk-full', { detail: z.string() });
const cannotWrite = outcome('cannot-write', { detail: z.string() });
/** The token is not one of this window's, or its file was closed. */
const gone = outcome('gone');
const saved = outcome('saved', { name: z.string(), folder: z.string() });
/** Backups are to go to a folder, and none was chosen yet, or it is not there now. */
const noFolder = outcome('no-folder');

const named = z.object({ kind: fileKind, suggested: z.string().min(1).max(200) });

export const fileRequests = {
  /** Asks the user for a file and reads it whole, if it is not over the limit for its kind. */
  'file.open': channel(
    z.object({ kind: fileKind }),
    z.discriminatedUnion('outcome', [
      outcome('opened', { name: z.string(), bytes }),
      cancelled,
      tooLarge,
      cannotRead,
    ]),
  ),
  /** Asks the user for a file, to be read in pieces with `file.read`. */
  'file.openHandle': channel(
    z.object({ kind: fileKind }),
    z.discriminatedUnion('outcome', [
      outcome('opened', { token, name: z.string(), size }),
      cancelled,
      tooLarge,
      cannotRead,
    ]),
  ),
  /** Asks the user for one file or several of a kind; each is told by itself, to be read in pieces. */
  'file.openSeveral': channel(
    z.object({ kind: fileKind }),
    z.discriminatedUnion('outcome', [
      outcome('chosen', {
        files: z.array(
          z.discriminatedUnion('outcome', [
            outcome('opened', { token, name: z.string(), size }),
            tooLarge,
            cannotRead,
          ]),
        ),
      }),
      cancelled,
    ]),
  ),
  /** Up to `length` bytes from `from` on; fewer at the end, none behind it. */
  'file.read': channel(
    z.object({ token, from: size, length: z.number().int().min(1).max(PIECE_BYTES) }),
    z.discriminatedUnion('outcome', [outcome('read', { bytes }), gone, cannotRead]),
  ),
  /** Lets go of a file that was opened to be read. */
  'file.close': channel(z.object({ token }), z.discriminatedUnion('outcome', [outcome('closed'), gone])),
  /** Asks the user where, writes under another name, flushes, and renames: never half a file under the name. */
  'file.save': channel(
    named.extend({ bytes }),
    z.discriminatedUnion('outcome', [saved, cancelled, diskFull, cannotWrite]),
  ),
  /** The same for bytes that come in pieces; `backups` writes to the chosen folder without asking. */
  'file.saveHandle': channel(
    named.extend({ where: z.enum(['ask', 'backups']) }),
    z.discriminatedUnion('outcome', [
      outcome('ready', { token, name: z.string() }),
      cancelled,
      noFolder,
      diskFull,
      cannotWrite,
    ]),
  ),
  'file.write': channel(
    z.object({ token, bytes }),
    z.discriminatedUnion('outcome', [outcome('written', { size }), gone, diskFull, cannotWrite]),
  ),
  /** Flushes and gives the file its name. */
  'file.finish': channel(
    z.object({ token }),
    z.discriminatedUnion('outcome', [saved, gone, diskFull, cannotWrite]),
  ),
  /** Takes away what was written so far. */
  'file.abandon': channel(z.object({ token }), z.discriminatedUnion('outcome', [outcome('abandoned'), gone])),
  /** Asks the user for the folder that backups go to, and remembers it on this machine. */
  'folder.choose': channel(
    nothing,
    z.discriminatedUnion('outcome', [outcome('chosen', { folder: z.string() }), cancelled, cannotWrite]),
  ),
  /** The folder that backups go to, and whether it is there now (it may be a stick that was pulled out). */
  'folder.backups': channel(
    nothing,
    z.discriminatedUnion('outcome', [
      outcome('chosen', { folder: z.string(), there: z.boolean() }),
      noFolder,
    ]),
  ),
  /** Room for more, in bytes, on the disk that holds the user data. */
  'disk.free': channel(nothing, z.object({ free: size, total: size })),
} as const;
