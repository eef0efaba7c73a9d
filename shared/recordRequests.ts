import { z } from 'zod';

// What the window asks of the second copy: the record's folder in the user data, kept by main, which sees
// ciphertext only. Spread into the table of shared/ipc.ts.

/** Which record: the user's own, or the sample year's, which is thrown away on leaving. */
export const recordPlace = z.enum(['workbook', 'sample']);
export type RecordPlace = z.output<typeof recordPlace>;

const place = z.object({ place: recordPlace });
const bytes = z.instanceof(ArrayBuffer);
const done = z.object({ ok: z.literal(true) });
const problem = z.object({
  ok: z.literal(false),
  reason: z.enum(['disk-full', 'cannot-write']),
  detail: z.string(),
});
export type DiskProblem = z.output<typeof problem>;

const number = z.number().int().min(0);

/** How far a journal file is whole; hashes in hex, `first` and `last` 0 where it holds no row. */
export const journalFound = z.object({
  epoch: number,
  first: number,
  firstPrev: z.string(),
  last: number,
  lastHash: z.string(),
  /** Bytes behind the last whole change set. */
  tail: number,
  /** A later change set lies whole behind the damage: not a torn append. */
  laterRows: z.boolean(),
});
export type JournalFound = z.output<typeof journalFound>;

/** The last verified backup: with the rows of the journal file after it, it tells the whole story. */
export const verifiedBackup = z.object({
  name: z.string(),
  /** The folder that it lies in; beside the journal file where none is named. */
  folder: z.string().optional(),
  /** It holds every change up to this row, and the hash of that row, in hex. */
  through: number,
  hash: z.string(),
  verifiedAt: z.string(),
});
export type VerifiedBackup = z.output<typeof verifiedBackup>;

/** A damaged copy of the record that was set aside: when, in ISO UTC, and its size in bytes. */
export const asideCopy = z.object({ name: z.string(), at: z.string(), size: z.number() });
export type AsideCopy = z.output<typeof asideCopy>;

export const recordRequests = {
  /** Reads the record's folder; nothing in it is changed. The journal file is that of `epoch`, else the latest. */
  'record.open': {
    input: place.extend({ epoch: number.optional() }),
    output: z.object({
      keys: z.string().nullable(),
      journal: journalFound.nullable(),
      /** The last session ended its writing in order. */
      clean: z.boolean(),
      /** Keyed hash of where the workbook lay when it was last opened. */
      origin: z.string().nullable(),
      /** Machine name, account and folder, to be hashed with the workbook's key. */
      surroundings: z.string(),
      backup: verifiedBackup.nullable(),
      /** The sealed list of who was erased: kept outside of the record, and so of every backup. */
      erasures: z.string().nullable(),
    }),
  },
  /** Rows of the journal file from a number on; at least one, else as many as fit in `most` bytes. */
  'record.rows': {
    input: place.extend({ from: number, most: number }),
    output: z.object({ bytes, next: number.nullable() }),
  },
  'record.hashOf': { input: place.extend({ number }), output: z.string().nullable() },
  /** Begins the journal file of an epoch; refused where one is there, unless it is to be begun `anew`. */
  'record.begin': {
    input: place.extend({ epoch: number, anew: z.boolean().optional() }),
    output: z.union([done, problem]),
  },
  /** Removes the journal files of epochs before the one that is open, once the key was changed. */
  'record.dropEarlier': { input: place, output: z.union([done, problem]) },
  /** Holds the first rows of a large append, which comes in pieces so that no piece keeps the window from drawing. */
  'record.hold': { input: place.extend({ bytes }), output: done },
  /** Appends rows, behind those that are held for it, and flushes them to the disk before it answers. */
  'record.append': {
    input: place.extend({ bytes }),
    output: z.union([z.object({ ok: z.literal(true), length: number }), problem]),
  },
  /** Takes off the rows after a number, and anything torn behind them. */
  'record.cut': { input: place.extend({ after: number }), output: z.union([done, problem]) },
  /** Replaces a small file as a whole. */
  'record.keep': {
    input: place.extend({ what: z.enum(['keys', 'origin', 'erasures']), text: z.string().max(50_000_000) }),
    output: z.union([done, problem]),
  },
  /** Notes the backup that was verified last, and up to which row it holds everything. */
  'record.noteBackup': {
    input: place.extend({ backup: verifiedBackup }),
    output: z.union([done, problem]),
  },
  /**
   * Cuts off the journal file what the verified backup holds, where that gives back enough, or after an erasure
   * however little it is; `cut` says whether.
   */
  'record.cutBehindBackup': {
    input: place.extend({ always: z.boolean().optional() }),
    output: z.union([z.object({ ok: z.literal(true), cut: z.boolean() }), problem]),
  },
  /** The backup that lies beside the journal file, by its name; null where it is another or none. */
  'record.backupBeside': {
    input: place.extend({ name: z.string().max(200) }),
    output: z.object({ bytes: bytes.nullable() }),
  },
  /** Writes or takes away the mark of a session that ended in order. */
  'record.mark': { input: place.extend({ clean: z.boolean() }), output: z.union([done, problem]) },
  /** Bytes free where the record lies. */
  'record.freeSpace': { input: place, output: z.number() },
  /** Names of the log files of Chromium's own database. */
  'record.databaseLogs': { input: z.undefined(), output: z.array(z.string()) },
  /** Copies the database and the record's folder aside before a repair; gives the folder's path. */
  'record.setAside': {
    input: place,
    output: z.union([z.object({ ok: z.literal(true), folder: z.string() }), problem]),
  },
  /**
   * Takes the workbook's record and its database away, once both were copied aside, so that another may begin in
   * their place. Only with no connection to the database open.
   */
  'record.putAway': { input: z.undefined(), output: z.union([done, problem]) },
  /** The copies that were set aside, the newest first. */
  'record.asideCopies': { input: z.undefined(), output: z.array(asideCopy) },
  'record.removeAside': {
    input: z.object({ name: z.string().max(100) }),
    output: z.union([done, problem]),
  },
  /** Has Chromium drop the database's own files, once both copies were set aside. */
  'record.clearDatabase': { input: z.undefined(), output: z.union([done, problem]) },
  /** Removes the sample year's folder. */
  'record.discardSample': { input: z.undefined(), output: z.union([done, problem]) },
} as const;
