import type { DiskProblem } from '../../shared/recordRequests';
import type { RecordDatabase } from './database';
import { type KeysFile, type Wrap, writeKeys } from './keysFile';
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
  await database.meta.put({ name: 'keys', value: writeKeys(changed) });
  // If this fails, both wraps stay in the file, and the next opening completes the change.
  const settled = await copy.keep('keys', writeKeys(changed));
  return settled.ok ? { ok: true, keys: changed } : { ok: false, reason: 'not-written', problem: settled };
}
