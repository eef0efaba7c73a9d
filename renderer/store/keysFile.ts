import { z } from 'zod';
import { STORE_FORMAT } from './seal';

// The only part of the record that lies open: how its key is wrapped. Kept as `keys.json` in the record's
// folder and, word for word, in the database.

const base64 = z.string().max(100_000);

export const passphraseWrap = z.object({
  by: z.literal('passphrase'),
  salt: base64,
  /** Argon2id: memory in KiB, passes, lanes. Above 1 GiB and 20 passes the file is not one of ours. */
  memory: z
    .number()
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.number().int().min(1).max(20),
  lanes: z.number().int().min(1).max(16),
  sealed: base64,
});
export type PassphraseWrap = z.output<typeof passphraseWrap>;

/** The workbook key as an age file to the workbook's own recipient. */
export const recoveryWrap = z.object({ by: z.literal('recovery'), age: base64 });

/** The workbook key under a secret that the operating system's keychain holds. */
export const keychainWrap = z.object({ by: z.literal('keychain'), protected: base64, sealed: base64 });

const wrap = z.discriminatedUnion('by', [passphraseWrap, recoveryWrap, keychainWrap]);
export type Wrap = z.output<typeof wrap>;

const lastingKeys = z.object({
  format: z.number().int().min(1),
  workbookId: z.string().min(1).max(64),
  epoch: z.number().int().min(1),
  wraps: z.array(wrap).min(1),
  /** The workbook's age identity, sealed with the workbook's key. */
  identity: base64,
  /** The age identity to the passphrase in force, as an age file: `identity.age` of every backup. */
  identityFile: base64.optional(),
  /** Set-up has not acknowledged its first change: with no row anywhere, it begins anew. */
  unfinished: z.literal(true).optional(),
  /** The journal file tells the whole story from this row on (1, or the first row of a snapshot). */
  wholeFrom: z.number().int().min(1).optional(),
  /** The recovery sheet was printed, saved or copied, and its last characters typed back. */
  sheetChecked: z.literal(true).optional(),
});

export const keysFile = lastingKeys.extend({
  /** A change of passphrase under way: these wraps are to take the place of `wraps`. */
  next: z.array(wrap).min(1).optional(),
  /** A change of the key under way: these keys, of the next epoch, are to take the place of all. */
  nextKey: lastingKeys.optional(),
});
export type KeysFile = z.output<typeof keysFile>;

export type KeysRead =
  | { ok: true; keys: KeysFile }
  | { ok: false; reason: 'absent' | 'unreadable' | 'newer'; format?: number };

/** Reads the wrapped keys; a file of a later format is refused by name before anything in it is used. */
export function readKeys(text: string | null | undefined): KeysRead {
  if (text === null || text === undefined) return { ok: false, reason: 'absent' };
  const json = parsed(text);
  const version = z.looseObject({ format: z.number() }).safeParse(json);
  if (version.success && version.data.format > STORE_FORMAT)
    return { ok: false, reason: 'newer', format: version.data.format };
  const keys = keysFile.safeParse(json);
  return keys.success ? { ok: true, keys: keys.data } : { ok: false, reason: 'unreadable' };
}

export const writeKeys = (keys: KeysFile): string => JSON.stringify(keys, null, 1);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Completes or undoes a change of passphrase, or of the key, that was cut short: complete if the database has
 * switched, undone if it has not. Both texts hold the same afterwards.
 */
export function settleChange(file: KeysFile, database: KeysFile | undefined): KeysFile {
  const { next, nextKey, ...settled } = file;
  if (nextKey) return database?.epoch === nextKey.epoch ? nextKey : settled;
  if (!next) return file;
  const switched = database && JSON.stringify(database.wraps) === JSON.stringify(next);
  return switched ? { ...settled, wraps: next } : settled;
}
