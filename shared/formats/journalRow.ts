/**
 * One sealed journal row as bytes, the same in the journal file and in IndexedDB, so that the two copies
 * compare byte by byte. Little-endian:
 *
 *     0  mark      u32   'WBJ1'
 *     4  length    u32   bytes after this field
 *     8  hash      32    SHA-256 over [40, 92) and the SHA-256 of [92, end)
 *    40  prev      32    hash of the row before; zeros before the first
 *    72  epoch     u32   rises when the key changes
 *    76  number    f64   1, 2, 3, … without a gap
 *    84  part      u32   which part of its change set, from 0
 *    88  of        u32   how many parts the change set has
 *    92  sealed          12 bytes of nonce, then AES-256-GCM ciphertext with its tag
 *
 * The hash is of two steps so that a worker can hash what it sealed before the row in front of it is known.
 */
export interface RowHead {
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly prev: Uint8Array<ArrayBuffer>;
  readonly epoch: number;
  readonly number: number;
  readonly part: number;
  readonly of: number;
}

export const ROW_MARK = 0x314a4257;
export const HASH_BYTES = 32;
/** Bytes before the sealed part. */
export const ROW_HEAD_BYTES = 92;
const HASHED_FROM = 40;
/** A row longer than this is not one of ours: it guards a reader against a damaged length. */
export const ROW_MOST_BYTES = 512 * 1024 * 1024;

export const noHash = (): Uint8Array<ArrayBuffer> => new Uint8Array(HASH_BYTES);

/** Lays a row out, its hash left empty for `putHash`. */
export function layRow(head: Omit<RowHead, 'hash'>, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ROW_HEAD_BYTES + sealed.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, ROW_MARK, true);
  view.setUint32(4, bytes.length - 8, true);
  bytes.set(head.prev, HASHED_FROM);
  view.setUint32(72, head.epoch, true);
  view.setFloat64(76, head.number, true);
  view.setUint32(84, head.part, true);
  view.setUint32(88, head.of, true);
  bytes.set(sealed, ROW_HEAD_BYTES);
  return bytes;
}

/** What the row's hash is taken over, once the hash of its sealed part is known. */
export function hashedPart(row: Uint8Array, sealedHash: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ROW_HEAD_BYTES - HASHED_FROM + HASH_BYTES);
  bytes.set(row.subarray(HASHED_FROM, ROW_HEAD_BYTES));
  bytes.set(sealedHash, ROW_HEAD_BYTES - HASHED_FROM);
  return bytes;
}

export function putHash(row: Uint8Array, hash: Uint8Array): void {
  row.set(hash, 8);
}

export const sealedPart = (row: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  row.subarray(ROW_HEAD_BYTES);

/** Length of the whole row that begins at `at`, or undefined where no row can begin there. */
export function rowLength(bytes: Uint8Array, at = 0): number | undefined {
  if (bytes.length - at < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8);
  const length = view.getUint32(4, true) + 8;
  if (view.getUint32(0, true) !== ROW_MARK || length <= ROW_HEAD_BYTES || length > ROW_MOST_BYTES)
    return undefined;
  return length;
}

/** Reads the head of the row that begins at `at`; undefined where the bytes are not a row's. */
export function rowHead(bytes: Uint8Array, at = 0): RowHead | undefined {
  if (rowLength(bytes, at) === undefined || bytes.length - at < ROW_HEAD_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, ROW_HEAD_BYTES);
  const number = view.getFloat64(76, true);
  const part = view.getUint32(84, true);
  const of = view.getUint32(88, true);
  if (!Number.isSafeInteger(number) || number < 1 || part >= of || number - part < 1) return undefined;
  return {
    hash: bytes.slice(at + 8, at + HASHED_FROM),
    prev: bytes.slice(at + HASHED_FROM, at + HASHED_FROM + HASH_BYTES),
    epoch: view.getUint32(72, true),
    number,
    part,
    of,
  };
}

/** Cuts bytes that hold whole rows into the rows; stops at the first bytes that are not one. */
export function splitRows(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const rows: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (
    let length = rowLength(bytes, at);
    length !== undefined && at + length <= bytes.length;
    length = rowLength(bytes, at)
  ) {
    rows.push(bytes.slice(at, at + length));
    at += length;
  }
  return rows;
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
