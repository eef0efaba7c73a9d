import type { Machine } from '../../shared/ipc';
import { fromBase64, toBase64 } from './base64';
import { ownBuffer } from './database';
import type { Keychain } from './wraps';

/** The operating system's keychain, reached through main. */
export function systemKeychain(machine: Machine): Keychain {
  return {
    available: async () => (await machine.ask('keychain.available')).outcome === 'available',
    protect: async (secret) => {
      const answer = await machine.ask('keychain.wrap', { key: ownBuffer(fromBase64(secret)) });
      if (answer.outcome === 'wrapped' && answer.wrapped instanceof ArrayBuffer)
        return toBase64(new Uint8Array(answer.wrapped));
      throw new Error('the keychain does not keep secrets here');
    },
    reveal: async (protectedSecret) => {
      const answer = await machine.ask('keychain.unwrap', {
        wrapped: ownBuffer(fromBase64(protectedSecret)),
      });
      return answer.outcome === 'unwrapped' && answer.key instanceof ArrayBuffer
        ? toBase64(new Uint8Array(answer.key))
        : undefined;
    },
  };
}
