import { safeStorage } from 'electron';
import type { Handlers } from './ipc';

type KeychainRequest = 'keychain.available' | 'keychain.wrap' | 'keychain.unwrap';

/** Why the system's keychain cannot be used: there is none, or it only obscures (Linux without a secret service). */
function missing(): { outcome: 'unavailable'; reason: 'no-keychain' | 'basic-text' } | undefined {
  // Asked of Linux alone: elsewhere the call does not exist.
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
  if (backend === 'basic_text') return { outcome: 'unavailable', reason: 'basic-text' };
  if (!safeStorage.isEncryptionAvailable()) return { outcome: 'unavailable', reason: 'no-keychain' };
  return undefined;
}

/** Wraps and unwraps a key with the system's keychain. Main keeps neither the key nor the wrap. */
export const keychainAnswers: Pick<Handlers, KeychainRequest> = {
  'keychain.available': () => missing() ?? { outcome: 'available' },
  'keychain.wrap': ({ key }) => {
    const none = missing();
    if (none) return none;
    const wrapped = safeStorage.encryptString(Buffer.from(key).toString('base64'));
    return { outcome: 'wrapped', wrapped: new Uint8Array(wrapped).buffer };
  },
  'keychain.unwrap': ({ wrapped }) => {
    const none = missing();
    if (none) return none;
    try {
      const key = Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64');
      return { outcome: 'unwrapped', key: new Uint8Array(key).buffer };
    } catch {
      // Another user's or another machine's keychain wrapped it: the passphrase or the recovery sheet opens it.
      return { outcome: 'wrong' };
    }
  },
};
