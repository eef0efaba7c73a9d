import { base64Of, bytesOfOurBase64 } from '../../shared/formats/base64';
import type { Machine } from '../../shared/ipc';
import { ownBuffer } from './database';
import type { Keychain } from './wraps';

/** The operating system's keychain, reached through main. */
export function systemKeychain(machine: Machine): Keychain {
  return {
    available: async () => (await machine.ask('keychain.available')).outcome === 'available',
    protect: async (secret) => {
      const answer = await machine.ask('keychain.wrap', { key: ownBuffer(bytesOfOurBase64(secret)) });
      if (answer.outcome === 'wrapped' && answer.wrapped instanceof ArrayBuffer)
        return base64Of(new Uint8Array(answer.wrapped));
      throw new Error('the keychain does not keep secrets here');
    },
    reveal: async (protectedSecret) => {
      const answer = await machine.ask('keychain.unwrap', {
        wrapped: ownBuffer(bytesOfOurBase64(protectedSecret)),
      });
      return answer.outcome === 'unwrapped' && answer.key instanceof ArrayBuffer
        ? base64Of(new Uint8Array(answer.key))
        : undefined;
    },
  };
}
