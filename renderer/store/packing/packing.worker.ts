import { packHere } from './packHere';

/** What the worker is told: bytes of the part that is being made, its end, or a whole part to take apart. */
export type PackingTask =
  | { op: 'add'; plain: Uint8Array<ArrayBuffer> }
  | { op: 'end' }
  | { op: 'plain'; packed: Uint8Array<ArrayBuffer> };

/** What it answers: a part made, or the bytes of one taken apart, and that these were all. */
export type PackingAnswer =
  | { packed: Uint8Array }
  | { plain: Uint8Array }
  | { end: true }
  | { fault: string };

const packer = packHere();

const tell = (answer: PackingAnswer, handedOver?: Uint8Array) =>
  self.postMessage(answer, { transfer: handedOver ? [handedOver.buffer] : [] });

async function work(task: PackingTask): Promise<void> {
  switch (task.op) {
    case 'add':
      return packer.add(task.plain);
    case 'end': {
      const packed = await packer.end();
      return tell({ packed }, packed);
    }
    case 'plain':
      for await (const plain of packer.plain(task.packed)) tell({ plain }, plain);
      return tell({ end: true });
  }
}

const turn: { last: Promise<void> } = { last: Promise.resolve() };

self.onmessage = ({ data }: MessageEvent<PackingTask>) => {
  turn.last = turn.last
    .then(() => work(data))
    .catch((fault: unknown) => tell({ fault: fault instanceof Error ? fault.message : String(fault) }));
};
