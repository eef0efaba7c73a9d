import { argon2id } from 'hash-wasm';
import type { Keychain, SlowHash } from '../../../renderer/store/wraps';

/** The real Argon2id, with little memory: its strength is not what is tested here. */
export const slowHash: SlowHash = async (passphrase, { salt }) =>
  new Uint8Array(
    await argon2id({
      password: passphrase,
      salt,
      memorySize: 64,
      iterations: 1,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    }),
  );

/** A keychain of this laptop alone: it stands for the operating system's. */
export function laptopKeychain(): Keychain {
  const kept = new Map<string, string>();
  return {
    available: async () => true,
    protect: async (secret) => {
      const item = `item ${kept.size + 1}`;
      kept.set(item, secret);
      return item;
    },
    reveal: async (item) => kept.get(item),
  };
}
