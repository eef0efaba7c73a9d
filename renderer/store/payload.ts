import { type SealPlace, seal, sha256, unseal } from './seal';

// A payload is JSON text as bytes behind one byte that says how it lies there. Payloads over 64 KB are
// compressed: below that the saving is not worth the time, and Chromium keeps them in its log.

const PLAIN = 0;
const DEFLATED = 1;
const COMPRESS_OVER = 64 * 1024;

/** Text, or the bytes of a long one in pieces, as UTF-8: what a worker gets without a copy. */
export type Plain = string | readonly Uint8Array<ArrayBuffer>[];

/**
 * Sends bytes through a stream within this process: a Blob would go by way of the browser's process, which may
 * put it on the disk as it is.
 */
async function through(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const writer = writable.getWriter();
  const written = (async () => {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  })();
  // What goes wrong shows at the reading end too.
  written.catch(() => undefined);
  const out: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) out.push(read.value);
  await written;
  return out;
}

async function pack(plain: Plain): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = typeof plain === 'string' ? [new TextEncoder().encode(plain)] : plain;
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const compress = length > COMPRESS_OVER;
  const body = compress ? await through(pieces, new CompressionStream('deflate-raw')) : pieces;
  const packed = new Uint8Array(1 + body.reduce((sum, piece) => sum + piece.length, 0));
  packed[0] = compress ? DEFLATED : PLAIN;
  let at = 1;
  for (const piece of body) {
    packed.set(piece, at);
    at += piece.length;
  }
  return packed;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const body = packed.subarray(1);
  const pieces =
    packed[0] === DEFLATED ? await through([body], new DecompressionStream('deflate-raw')) : [body];
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}

export interface Sealed {
  readonly sealed: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `sealed`. */
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** Turns text to bytes, compresses it where that pays, seals it, and hashes what came out. */
export async function sealText(key: CryptoKey, place: SealPlace, plain: Plain): Promise<Sealed> {
  const sealed = await seal(key, place, await pack(plain));
  return { sealed, hash: await sha256(sealed) };
}

/** The text that `sealText` sealed; undefined where it does not open. */
export async function unsealText(
  key: CryptoKey,
  place: SealPlace,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const packed = await unseal(key, place, sealed);
  return packed && unpack(packed);
}
