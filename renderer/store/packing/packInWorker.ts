import type { Packer } from './packHere';
import type { PackingAnswer, PackingTask } from './packing.worker';

/** In a worker of its own, while the window writes or reads: bytes are handed over, not copied. */
export function packInWorker(): Packer {
  const worker = new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module' });
  const answers: PackingAnswer[] = [];
  let hear: () => void = () => undefined;
  const came = (answer: PackingAnswer) => {
    answers.push(answer);
    hear();
  };
  worker.onmessage = ({ data }: MessageEvent<PackingAnswer>) => came(data);
  worker.onerror = ({ message }) => came({ fault: message });

  const tell = (task: PackingTask, bytes?: Uint8Array<ArrayBuffer>) =>
    worker.postMessage(task, { transfer: bytes ? [bytes.buffer] : [] });

  async function next(): Promise<Exclude<PackingAnswer, { fault: string }>> {
    while (answers.length === 0)
      await new Promise<void>((resolve) => {
        hear = resolve;
      });
    const answer = answers.shift();
    if (!answer || 'fault' in answer) throw new Error(`packing failed: ${answer?.fault}`);
    return answer;
  }

  return {
    async add(plain) {
      tell({ op: 'add', plain }, plain);
    },
    async end() {
      tell({ op: 'end' });
      const answer = await next();
      if (!('packed' in answer)) throw new Error('the packing worker answered another question');
      return answer.packed;
    },
    async *plain(packed) {
      tell({ op: 'plain', packed }, packed);
      for (;;) {
        const answer = await next();
        if ('plain' in answer) yield answer.plain;
        else return;
      }
    },
    close: () => worker.terminate(),
  };
}
