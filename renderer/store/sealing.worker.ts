import { type Plain, sealText, unsealText } from './payload';
import type { SealPlace } from './seal';
import { sha256 } from './seal';

export type SealingTask =
  | { op: 'seal'; key: CryptoKey; place: SealPlace; plain: Plain }
  | { op: 'unseal'; key: CryptoKey; place: SealPlace; sealed: Uint8Array<ArrayBuffer> };

export type SealingAnswer =
  | { op: 'seal'; sealed: Uint8Array<ArrayBuffer>; hash: Uint8Array<ArrayBuffer> }
  | { op: 'unseal'; text: string | undefined; hash: Uint8Array<ArrayBuffer> };

async function work(task: SealingTask): Promise<SealingAnswer> {
  if (task.op === 'seal') return { op: 'seal', ...(await sealText(task.key, task.place, task.plain)) };
  const [text, hash] = await Promise.all([
    unsealText(task.key, task.place, task.sealed).catch(() => undefined),
    sha256(task.sealed),
  ]);
  return { op: 'unseal', text, hash };
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; task: SealingTask }>) => {
  try {
    const answer = await work(data.task);
    const transfer = answer.op === 'seal' ? [answer.sealed.buffer] : [];
    self.postMessage({ id: data.id, answer }, { transfer });
  } catch (fault) {
    self.postMessage({ id: data.id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
};
