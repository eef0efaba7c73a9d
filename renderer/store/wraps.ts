import type { z } from 'zod';
import { base64Of, bytesOfOurBase64 } from '../../shared/formats/base64';
import type { keychainWrap, PassphraseWrap, recoveryWrap } from './keysFile';
import { type SealPlace, seal, unseal } from './seal';

type RecoveryWrap = z.output<typeof recoveryWrap>;
type KeychainWrap = z.output<typeof keychainWrap>;

/** The slow hash of a passphrase: Argon2id (RFC 9106), 32 bytes. Runs in a worker so that the window does not freeze. */
export type SlowHash = (
  passphrase: string,
  cost: Omit<PassphraseWrap, 'by' | 'sealed'>,
) => Promise<Uint8Array<ArrayBuffer>>;

/** The operating system's keychain, where it is a real one. */
export interface Keychain {
  available(): Promise<boolean>;
  protect(secret: string): Promise<string>;
  /** The secret, or undefined where the keychain refuses or is another. */
  reveal(protectedSecret: string): Promise<string | undefined>;
}

/** 64 MiB and 3 passes: 0.25 to 0.3 s on a small laptop, and above OWASP's floor for Argon2id. */
const COST = { memory: 64 * 1024, passes: 3, lanes: 1 };

const place = (workbookId: string, by: string): SealPlace => ({
  workbookId,
  table: 'wrap',
  row: by,
  epoch: 0,
});

/** The secret as a key that cannot be read back; the bytes are wiped. */
async function importSecret(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  secret.fill(0);
  return key;
}

/** Written the same on every keyboard: composed letters, single spaces. Case and punctuation count. */
const tidy = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

export async function wrapWithPassphrase(
  workbookId: string,
  workbookKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
  hash: SlowHash,
): Promise<PassphraseWrap> {
  const salt = base64Of(crypto.getRandomValues(new Uint8Array(16)));
  const secret = await importSecret(await hash(tidy(passphrase), { salt, ...COST }));
  const sealed = base64Of(await seal(secret, place(workbookId, 'passphrase'), workbookKey));
  return { by: 'passphrase', salt, ...COST, sealed };
}

/** The workbook key, or undefined where the passphrase is another. */
export async function unwrapWithPassphrase(
  workbookId: string,
  wrap: PassphraseWrap,
  passphrase: string,
  hash: SlowHash,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const words = tidy(passphrase);
  // Argon2 refuses an empty password with a fault; nothing typed is simply another passphrase.
  if (words === '') return undefined;
  const secret = await importSecret(await hash(words, wrap));
  return unseal(secret, place(workbookId, 'passphrase'), bytesOfOurBase64(wrap.sealed));
}

export async function wrapWithKeychain(
  workbookId: string,
  workbookKey: Uint8Array<ArrayBuffer>,
  keychain: Keychain,
): Promise<KeychainWrap> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const kept = await keychain.protect(base64Of(secret));
  const sealed = await seal(await importSecret(secret), place(workbookId, 'keychain'), workbookKey);
  return { by: 'keychain', protected: kept, sealed: base64Of(sealed) };
}

export async function unwrapWithKeychain(
  workbookId: string,
  wrap: KeychainWrap,
  keychain: Keychain,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const revealed = await keychain.reveal(wrap.protected);
  if (revealed === undefined) return undefined;
  const secret = await importSecret(bytesOfOurBase64(revealed));
  return unseal(secret, place(workbookId, 'keychain'), bytesOfOurBase64(wrap.sealed));
}

export type { KeychainWrap, RecoveryWrap };
