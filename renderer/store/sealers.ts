import { type Plain, type Sealed, sealText, unsealText } from './payload';
import { type SealPlace, sha256 } from './seal';
import type { SealingAnswer, SealingTask } from './sealing.worker';

export interface Unsealed {
  /** Undefined where it does not open: the bytes, the key or the place are not those of the seal. */
  readonly text: string | undefined;
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** Seals and opens payloads, here or in workers. */
export interface Sealers {
  /** Bytes handed over in pieces are the sealer's from then on. */
  seal(key: CryptoKey, place: SealPlace, plain: Plain): Promise<Sealed>;
  unseal(key: CryptoKey, place: SealPlace, sealed: Uint8Array<ArrayBuffer>): Promise<Unsealed>;
  end(): void;
}

/** On the thread that asks: for a saved edit, which is done sooner than a worker hears of it. */
export const sealHere: Sealers = {
  seal: sealText,
  unseal: async (key, place, sealed) => ({
    text: await unsealText(key, place, sealed),
    hash: await sha256(sealed),
  }),
  end: () => undefined,
};

interface Waiting {
  resolve(answer: SealingAnswer): void;
  reject(fault: Error): void;
}

/** One worker and what it still owes. */
class Sealer {
  private readonly worker = new Worker(new URL('./sealing.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor() {
    this.worker.onmessage = ({
      data,
    }: MessageEvent<{ id: number; answer?: SealingAnswer; fault?: string }>) => {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.answer) waiting?.resolve(data.answer);
      else waiting?.reject(new Error(`sealing failed: ${data.fault}`));
    };
    this.worker.onerror = (event) => {
      for (const waiting of this.waiting.values())
        waiting.reject(new Error(`a sealing worker failed: ${event.message}`));
      this.waiting.clear();
    };
  }

  get owed(): number {
    return this.waiting.size;
  }

  do(task: SealingTask): Promise<SealingAnswer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      const handed = task.op === 'seal' && typeof task.plain !== 'string' ? task.plain : [];
      this.worker.postMessage({ id, task }, { transfer: handed.map((piece) => piece.buffer) });
    });
  }

  end(): void {
    this.worker.terminate();
  }
}

/** In two workers, each task to the one that owes less: for what is too much for a frame. */
export function sealInWorkers(count = 2): Sealers {
  const sealers = Array.from({ length: count }, () => new Sealer());
  const least = (): Sealer => sealers.reduce((a, b) => (b.owed < a.owed ? b : a));
  return {
    async seal(key, place, plain) {
      const answer = await least().do({ op: 'seal', key, place, plain });
      if (answer.op !== 'seal') throw new Error('a sealing worker answered another question');
      return answer;
    },
    async unseal(key, place, sealed) {
      const answer = await least().do({ op: 'unseal', key, place, sealed });
      if (answer.op !== 'unseal') throw new Error('a sealing worker answered another question');
      return answer;
    },
    end: () => {
      for (const sealer of sealers) sealer.end();
    },
  };
}
