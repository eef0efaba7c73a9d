import { bytesOfOurBase64 } from '../../shared/formats/base64';
import type { KeysFile } from './keysFile';
import { unwrapWithRecovery } from './recovery';
import { unseal } from './seal';
import { Vault } from './vault';
import { type Keychain, type SlowHash, unwrapWithKeychain, unwrapWithPassphrase } from './wraps';

export type UnlockWith =
  | { by: 'passphrase'; passphrase: string }
  | { by: 'recovery'; sheet: string }
  | { by: 'keychain' };

/** The workbook key by one of its wraps, or undefined where that does not open it. The caller wipes it. */
export async function workbookKeyBy(
  keys: KeysFile,
  means: { slowHash: SlowHash; keychain: Keychain },
  given: UnlockWith,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (const wrap of keys.wraps) {
    if (wrap.by === 'passphrase' && given.by === 'passphrase')
      return unwrapWithPassphrase(keys.workbookId, wrap, given.passphrase, means.slowHash);
    if (wrap.by === 'recovery' && given.by === 'recovery') return unwrapWithRecovery(wrap, given.sheet);
    if (wrap.by === 'keychain' && given.by === 'keychain')
      return unwrapWithKeychain(keys.workbookId, wrap, means.keychain);
  }
  return undefined;
}

/** The vault by one of the key's wraps; the key itself is wiped. */
export async function openVault(
  keys: KeysFile,
  means: { slowHash: SlowHash; keychain: Keychain },
  given: UnlockWith,
): Promise<Vault | undefined> {
  const workbookKey = await workbookKeyBy(keys, means, given);
  if (!workbookKey) return undefined;
  const vault = await Vault.open(keys.workbookId, keys.epoch, workbookKey);
  workbookKey.fill(0);
  await vault.hashContactsBy(await identityOf(keys, vault));
  return vault;
}

/** The workbook's age identity, as the recovery sheet prints it and backups need it. */
export async function identityOf(keys: KeysFile, vault: Vault): Promise<string> {
  const opened = await unseal(
    vault.key('identity'),
    vault.place('identity', 'age'),
    bytesOfOurBase64(keys.identity),
  );
  if (!opened) throw new Error("the workbook's age identity does not open with its key");
  return new TextDecoder().decode(opened);
}
