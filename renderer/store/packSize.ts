import { type PackLimits, packLimits } from '../../shared/formats/pack/limits';
import { writeRecordLines } from '../../shared/formats/pack/recordLines';
import type { PackProblem } from '../../shared/formats/problem';
import type { StoredRecord } from '../../shared/workbook/entry';
import { slicer } from './frames';

/** How many records are written between two stops. */
const SLICE = 250;
/** Of a kind with more records than this, slices spread evenly over it stand for the rest. */
const MEASURED = 20_000;

/** Bytes of a zip's entry beside its content: two headers, its name in both; and of its directory's end. */
const ENTRY = 76;
const END = 22;
/** A photo or recording in the manifest, compressed: its id and its hash are mostly chance. */
const LISTED = 70;
/** age: its header with one recipient or a passphrase, each further recipient, and a tag on each chunk of 64 KiB. */
const AGE = 210;
const RECIPIENT = 100;
const TAG = 16 / (64 * 1024);

export interface PackSize {
  /** About how large the sealed file will be. */
  bytes: number;
  /** Why it would not be written. */
  problem: PackProblem | undefined;
}

/**
 * About how large a pack of these records will be, found by writing and compressing them, in slices that let the
 * window draw; nothing of it is kept. Undefined where it was stopped.
 */
export async function packSize(
  records: Iterable<StoredRecord>,
  recipients: number,
  signal?: AbortSignal,
  limits: PackLimits = packLimits,
): Promise<PackSize | undefined> {
  const byKind = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const held = byKind.get(record.kind);
    if (held) held.push(record);
    else byKind.set(record.kind, [record]);
  }
  let packed = END;
  let plain = 0;
  let largest = 0;
  for (const [kind, held] of [...byKind, ['manifest', manifestLike(byKind, recipients)] as const]) {
    const step = Math.ceil(held.length / MEASURED);
    const measured = await measure(held, step, signal);
    if (!measured) return undefined;
    const scale = held.length / measured.records;
    packed += measured.packed * scale + ENTRY + 2 * `${kind}.jsonl`.length;
    plain += measured.plain * scale;
    largest = Math.max(largest, measured.plain * scale);
  }
  // Beside its record each photo or recording lies as it is, and the manifest lists it.
  for (const { id, size } of byKind.get('media') ?? []) {
    if (typeof size !== 'number') continue;
    packed += size + ENTRY + 2 * `media/${id}`.length + LISTED;
    plain += size;
    largest = Math.max(largest, size);
  }
  const bytes = Math.round(packed * (1 + TAG) + AGE + RECIPIENT * Math.max(0, recipients - 1));
  return { bytes, problem: tooLarge([bytes, limits.file], [plain, limits.total], [largest, limits.entry]) };
}

function tooLarge(...sizes: readonly (readonly [bytes: number, limit: number])[]): PackProblem | undefined {
  const over = sizes.find(([bytes, limit]) => bytes > limit);
  return over && { reason: 'pack-too-large', bytes: Math.round(over[0]), limit: over[1] };
}

interface Measured {
  records: number;
  plain: number;
  packed: number;
}

/** Writes and compresses every `step`th slice of one kind's records. */
async function measure(
  held: readonly object[],
  step: number,
  signal: AbortSignal | undefined,
): Promise<Measured | undefined> {
  const pause = slicer();
  const { writable, readable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const counted = lengthOf(readable);
  // Where it is stopped nobody waits for the length.
  counted.catch(() => undefined);
  let records = 0;
  let plain = 0;
  for (let from = 0; from < held.length; from += SLICE * step) {
    if (signal?.aborted) {
      await writer.abort();
      return undefined;
    }
    const slice = held.slice(from, from + SLICE);
    const bytes = writeRecordLines(slice);
    records += slice.length;
    plain += bytes.length;
    await writer.write(bytes);
    await pause();
  }
  await writer.close();
  return { records, plain, packed: await counted };
}

async function lengthOf(readable: ReadableStream<Uint8Array>): Promise<number> {
  const reader = readable.getReader();
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) length += read.value.length;
  return length;
}

/** What a manifest of these parts will say, with other hashes: they compress alike. */
function manifestLike(byKind: ReadonlyMap<string, readonly unknown[]>, recipients: number): object[] {
  const parts = [...byKind].map(([kind, { length }]) => ({
    name: `${kind}.jsonl`,
    kind,
    count: length,
    sha256: randomHex(64),
  }));
  const readers = Array.from({ length: recipients }, () => randomHex(64));
  const words =
    'format wardbook purpose pack version oldestReader dataVersion madeBy Wardbook madeAt from scope scopeTitle level special algorithm Ed25519 publicKey value';
  return [
    {
      words,
      id: randomHex(32),
      workbookId: randomHex(32),
      recipients: readers,
      parts,
      signature: randomHex(172),
    },
  ];
}

const randomHex = (digits: number): string =>
  [...crypto.getRandomValues(new Uint8Array(digits / 2))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
