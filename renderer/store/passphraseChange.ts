import type { DiskProblem } from '../../shared/recordRequests';
import type { RecordDatabase } from './database';
import { type KeysFile, type Wrap, writeKeys } from './keysFile';
import type { RecordWriter } from './recordWriter';
import type { SecondCopy } from './secondCopy';
import { type UnlockWith, workbookKeyBy } from './unlocking';
import { type Keychain, type SlowHash, wrapWithPassphrase } from './wraps';

export type PassphraseChange =
  | { ok: true; keys: KeysFile }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'not-written'; problem: DiskProblem };

/** Where the keys lie, and what wrapping and unwrapping them needs. */
export interface PassphraseChangeParts {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly slowHash: SlowHash;
  readonly keychain: Keychain;
}

/**
 * Wraps the workbook key with a new passphrase. One file is written first, holding old and new wraps; then
 * the database switches; then the old wraps go. `settleChange` completes or undoes it after a kill between.
 */
export async function changeWraps(
  parts: PassphraseChangeParts,
  keys: KeysFile,
  present: UnlockWith,
  passphrase: string,
): Promise<PassphraseChange> {
  const { database, copy, slowHash } = parts;
  const workbookKey = await workbookKeyBy(keys, parts, present);
  if (!workbookKey) return { ok: false, reason: 'wrong' };
  const wrap = await wrapWithPassphrase(keys.workbookId, workbookKey, passphrase, slowHash).finally(() =>
    workbookKey.fill(0),
  );
  const next: Wrap[] = [wrap, ...keys.wraps.filter((held) => held.by !== 'passphrase')];
  // What was sealed to the old passphrase goes at once; the session makes it anew.
  const { identityFile: _, ...kept } = keys;
  const changed: KeysFile = { ...kept, wraps: next };
  const both = await copy.keep('keys', writeKeys({ ...kept, wraps: keys.wraps, next }));
  if (!both.ok) return { ok: false, reason: 'not-written', problem: both };
  const switched = await putKeys(database, changed);
  if (!switched.ok) {
    // Nothing has switched: the old wraps stand, also for whoever opens the file next.
    await copy.keep('keys', writeKeys(keys));
    return { ok: false, reason: 'not-written', problem: switched };
  }
  // The database has switched, so it is done: if this fails, both wraps stay in the file, and whoever writes the keys
  // next, or opens the workbook, takes the old ones out.
  const settled = await copy.keep('keys', writeKeys(changed));
  if (!settled.ok) console.warn('the file keeps the old wraps too until the next opening', settled.detail);
  return { ok: true, keys: changed };
}

/** Writes the wrapped keys to the database; a disk that does not take them is an answer, not a fault. */
export async function putKeys(database: RecordDatabase, keys: KeysFile): Promise<{ ok: true } | DiskProblem> {
  try {
    await database.meta.put({ name: 'keys', value: writeKeys(keys) });
    return { ok: true };
  } catch (fault) {
    const full = fault instanceof Error && fault.name === 'QuotaExceededError';
    const detail = fault instanceof Error ? fault.message : String(fault);
    return { ok: false, reason: full ? 'disk-full' : 'cannot-write', detail };
  }
}

/**
 * Brings the database up to the keys that were settled at opening, where a change was cut short between the
 * file and the database: a wrap that was taken away must open neither. What cannot be written stays due.
 */
export async function bringUpKeys(writer: RecordWriter, keys: KeysFile): Promise<void> {
  const { database } = writer;
  if ((await database.meta.get('keys'))?.value === writeKeys(keys)) return;
  await writer.inDatabase(() => database.meta.put({ name: 'keys', value: writeKeys(keys) }));
}
