import { type KeysFile, writeKeys } from './keysFile';
import { type PassphraseChange, type PassphraseChangeParts, putKeys } from './passphraseChange';
import { workbookKeyBy } from './unlocking';
import { wrapWithKeychain } from './wraps';

/** Lets the system's own keychain open the workbook as well. The passphrase is asked for: it is the only way to the key. */
export async function addKeychainWrap(
  parts: PassphraseChangeParts,
  keys: KeysFile,
  passphrase: string,
): Promise<PassphraseChange> {
  const workbookKey = await workbookKeyBy(keys, parts, { by: 'passphrase', passphrase });
  if (!workbookKey) return { ok: false, reason: 'wrong' };
  const wrap = await wrapWithKeychain(keys.workbookId, workbookKey, parts.keychain).finally(() =>
    workbookKey.fill(0),
  );
  return keepBoth(parts, withoutKeychain(keys, [wrap]));
}

/** From now on only the passphrase and the recovery sheet open the workbook. */
export const removeKeychainWrap = (parts: PassphraseChangeParts, keys: KeysFile): Promise<PassphraseChange> =>
  keepBoth(parts, withoutKeychain(keys, []));

const withoutKeychain = (keys: KeysFile, added: KeysFile['wraps']): KeysFile => ({
  ...keys,
  wraps: [...keys.wraps.filter((held) => held.by !== 'keychain'), ...added],
});

/** The file first: after a kill between the two, the next opening reads it and brings the database up to it. */
async function keepBoth(
  { copy, database }: PassphraseChangeParts,
  keys: KeysFile,
): Promise<PassphraseChange> {
  const kept = await copy.keep('keys', writeKeys(keys));
  if (!kept.ok) return { ok: false, reason: 'not-written', problem: kept };
  const switched = await putKeys(database, keys);
  // The file has it: it is done, and the next opening brings the database up to it.
  if (!switched.ok) console.warn('the database keeps its older keys until the next opening', switched.detail);
  return { ok: true, keys };
}
