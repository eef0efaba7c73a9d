import { joinedBytes } from '../../../shared/formats/joinedBytes';

/**
 * Compresses records on their way to the process that seals, and uncompresses them on their way back (raw deflate,
 * RFC 1951). One part after the other.
 */
export interface Packer {
  /** Takes the next bytes of the part that is being made; they are the packer's from then on. */
  add(plain: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The part that was made, compressed. */
  end(): Promise<Uint8Array>;
  /** The bytes of a part, in pieces that are read in a few milliseconds. Rejects where they are no raw deflate. */
  plain(packed: Uint8Array<ArrayBuffer>): AsyncIterable<Uint8Array>;
  /** Nothing more is asked of it. */
  close(): void;
}

interface Making {
  writer: WritableStreamDefaultWriter<BufferSource>;
  packed: Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes handed on at once when a part is taken apart. */
const handedOn = 64 * 1024;

/** On the thread that asks: for what is little, and inside of the worker. */
export function packHere(): Packer {
  const making: { part: Making | undefined } = { part: undefined };
  return {
    async add(plain) {
      making.part ??= begun();
      await making.part.writer.write(plain);
    },
    async end() {
      const { writer, packed } = making.part ?? begun();
      making.part = undefined;
      await writer.close();
      return packed;
    },
    async *plain(packed) {
      const { writable, readable } = new DecompressionStream('deflate-raw');
      const writer = writable.getWriter();
      // What goes wrong shows at the reading end too.
      writer
        .write(packed)
        .then(() => writer.close())
        .catch(() => undefined);
      for await (const bytes of piecesOf(readable))
        for (let from = 0; from < bytes.length; from += handedOn)
          yield bytes.length <= handedOn ? bytes : bytes.slice(from, from + handedOn);
    },
    close: () => undefined,
  };
}

function begun(): Making {
  const { writable, readable } = new CompressionStream('deflate-raw');
  const packed = wholeOf(readable);
  // A fault is met by whoever writes.
  packed.catch(() => undefined);
  return { writer: writable.getWriter(), packed };
}

/** All bytes of a stream. Without a Blob: the browser's process may put those on the disk as they are. */
async function wholeOf(readable: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const bytes of piecesOf(readable)) pieces.push(bytes);
  return joinedBytes(pieces);
}

async function* piecesOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
