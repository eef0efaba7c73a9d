import { fromBase64 } from './base64';
import type { SlowHash } from './wraps';

/** Argon2id in a worker of its own, ended as soon as it has answered. */
export const slowHash: SlowHash = (passphrase, { salt, memory, passes, lanes }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./passphrase.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`the passphrase could not be checked: ${event.message}`));
    };
    worker.postMessage({ passphrase, salt: fromBase64(salt), memory, passes, lanes });
  });
