import { bytesOfOurBase64 } from '../../shared/formats/base64';
import type { SlowHash } from './wraps';

/** Argon2id in a worker of its own, ended as soon as it has answered. */
export const slowHash: SlowHash = (passphrase, { salt, memory, passes, lanes }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./passphrase.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<{ hash: Uint8Array<ArrayBuffer> } | { fault: string }>) => {
      worker.terminate();
      if ('hash' in data) resolve(data.hash);
      else reject(new Error(`the passphrase could not be checked: ${data.fault}`));
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`the passphrase could not be checked: ${event.message}`));
    };
    worker.postMessage({ passphrase, salt: bytesOfOurBase64(salt), memory, passes, lanes });
  });
