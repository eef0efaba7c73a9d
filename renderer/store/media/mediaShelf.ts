import { createSHA256 } from 'hash-wasm';
import type { StoredRecord } from '../../../shared/workbook/entry';
import type { Workbook } from '../../../shared/workbook/workbook';
import type { RecordWriter, WriteProblem } from '../recordWriter';
import {
  CHUNK_BYTES,
  chunkLength,
  chunksIn,
  freshItemKey,
  type ItemKey,
  itemKey,
  openChunk,
  sealChunk,
  sealedSize,
} from './chunks';
import { SealedChunks } from './sealedChunks';

/** Bytes that are to be kept, read in pieces: a film never lies in memory as a whole. */
export interface MediaSource {
  readonly size: number;
  /** Exactly these bytes; undefined where they cannot be had (any more). */
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** What a record says of bytes that are kept: a command makes the record of it. */
export interface KeptMedia {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly key: string;
}

export type KeepProblem =
  | { reason: 'disk-full' }
  | { reason: 'cannot-write'; detail: string }
  | { reason: 'cannot-read' };

/** Where bytes of an item stand: as they were kept, or how many of its parts are missing or were altered. */
export type MediaState = { state: 'whole' } | { state: 'missing' | 'altered'; parts: number; of: number };

/** Where the page finds an item: our own origin, so that the policy needs nothing more. */
export const mediaAddress = (id: string): string => `app://wardbook/media/${id}`;

/** Room that is left over for the record itself when an item has been written. */
const SPARE_BYTES = 64 * 1024 * 1024;

export interface ShelfParts {
  readonly workbook: Workbook;
  readonly writer: RecordWriter;
  readonly enqueue: <T>(step: () => Promise<T>) => Promise<T>;
}

/**
 * Photos and recordings of an open workbook. Bytes are sealed and written to both copies before the change set that
 * holds their record: a kill between the two leaves bytes without a record, which `clearOrphans` takes away, and
 * never a record without bytes.
 */
export class MediaShelf {
  private readonly chunks: SealedChunks;
  private readonly keys = new Map<string, Promise<ItemKey>>();
  /** Names that this session knows a record of, or has written: undo may bring their record back. */
  private readonly known = new Set<string>();
  private cleared = false;
  /** Photos that are being drawn anew, or that a pack would bring: shown to nobody else, and on no disk. */
  private readonly inHand = new Map<string, InHand>();

  constructor(private readonly parts: ShelfParts) {
    this.chunks = new SealedChunks(parts.writer, parts.enqueue);
  }

  /** Bytes of all photos and recordings that the workbook has records of. */
  get total(): number {
    let sum = 0;
    for (const record of this.records()) sum += sizeOf(record) ?? 0;
    return sum;
  }

  /**
   * Seals bytes into both copies. Commit the record that names them next, or `letGo` of them.
   * @param id of the record to come
   */
  async keep(
    source: MediaSource,
    id: string,
    progress: (bytes: number) => void = () => undefined,
  ): Promise<{ ok: true; kept: KeptMedia } | { ok: false; problem: KeepProblem }> {
    const { size } = source;
    const { copy } = this.parts.writer;
    if ((await copy.freeSpace()) < 2 * sealedSize(size) + SPARE_BYTES)
      return { ok: false, problem: { reason: 'disk-full' } };
    const key = freshItemKey();
    const opened = await itemKey(id, key);
    this.known.add(opened.name);
    const hash = await createSHA256();
    for (let index = 0; index < chunksIn(size); index++) {
      const length = chunkLength(size, index);
      const plain = await source.read(index * CHUNK_BYTES, length);
      const written: Written =
        plain?.length === length
          ? await this.chunks.put(opened.name, size, index, await sealChunk(opened, size, index, plain))
          : { ok: false, reason: 'cannot-read' };
      if (!written.ok || !plain) {
        await this.drop([opened.name]);
        return { ok: false, problem: problemOf(written) };
      }
      hash.update(plain);
      progress(index * CHUNK_BYTES + length);
    }
    return { ok: true, kept: { id, key, size, sha256: hash.digest('hex') } };
  }

  /** Takes away bytes whose record was not saved. */
  async letGo({ id, key }: Pick<KeptMedia, 'id' | 'key'>): Promise<void> {
    await this.drop([(await this.keyOf(id, key)).name]);
  }

  /** Gives a photo that is no record yet an address, until the returned function is called. */
  hold(id: string, photo: InHand): () => void {
    this.inHand.set(id, photo);
    return () => this.inHand.delete(id);
  }

  /** The facts of an item that may be shown; undefined where there is no such record, or it was deleted. */
  facts(id: string): { type: string; size: number } | undefined {
    const photo = this.inHand.get(id);
    if (photo) return { type: photo.type, size: photo.bytes.length };
    const record = this.parts.workbook.get('media', id);
    return record?.type && record.size && record.key ? { type: record.type, size: record.size } : undefined;
  }

  /** Up to `length` bytes from `from` on, of one chunk or more; undefined where a part is missing or was altered. */
  async read(id: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const photo = this.inHand.get(id);
    if (photo) return new Uint8Array(photo.bytes.subarray(from, from + length));
    const item = await this.item(this.parts.workbook.stored('media', id));
    if (!item || from + length > item.size) return undefined;
    const bytes = new Uint8Array(length);
    for (let at = from; at < from + length; ) {
      const index = Math.floor(at / CHUNK_BYTES);
      const plain = await this.chunk(item, index);
      if (!plain) return undefined;
      const part = plain.subarray(at - index * CHUNK_BYTES, from + length - index * CHUNK_BYTES);
      bytes.set(part, at - from);
      at += part.length;
    }
    return bytes;
  }

  /** Looks at every chunk of an item: why one that cannot be shown cannot. */
  async look(id: string): Promise<MediaState> {
    const item = await this.item(this.parts.workbook.stored('media', id));
    if (!item) return { state: 'missing', parts: 1, of: 1 };
    const of = chunksIn(item.size);
    let missing = 0;
    let bad = 0;
    for (let index = 0; index < of; index++) {
      if (await this.chunk(item, index)) continue;
      bad += 1;
      if (!(await this.chunks.has(item.name, index))) missing += 1;
    }
    if (bad === 0) return { state: 'whole' };
    return { state: missing === bad ? 'missing' : 'altered', parts: bad, of };
  }

  /** The name of every stored item that still has its content, in both copies and beside the backups. */
  async names(records: Iterable<StoredRecord> = this.records()): Promise<Map<string, StoredRecord>> {
    const names = new Map<string, StoredRecord>();
    for (const record of records) {
      // A backup holds a million others: they are passed over without a turn of their own.
      if (record.kind !== 'media') continue;
      const item = await this.item(record);
      if (item) names.set(item.name, record);
    }
    return names;
  }

  /** Takes the content of items away for good, for an erasure from beside the backups too. */
  async drop(names: readonly string[], backupsToo = false): Promise<void> {
    for (const name of names) this.known.delete(name);
    await this.chunks.remove(names, backupsToo);
  }

  /**
   * Brings back from beside the backups what the second copy lacks, after a restore; the database is filled as items
   * are looked at. Gives how many are not to be had.
   */
  async bringBack(): Promise<number> {
    const { media } = this.parts.writer.copy;
    const named = await this.names();
    if (named.size === 0) return 0;
    const held = new Set(await media.names());
    const lacking = [...named.keys()].filter((name) => !held.has(name));
    return lacking.length > 0 ? (await media.bringBack(lacking)).length : 0;
  }

  /**
   * Takes away bytes that no record names: of one that was being added when the program was killed, of an import
   * that was taken back, of a record whose ninety days are over. Once a session, at idle.
   */
  async clearOrphans(): Promise<void> {
    if (this.cleared) return;
    const held = new Set(await this.chunks.names());
    for (const name of (await this.names()).keys()) held.delete(name);
    for (const name of this.known) held.delete(name);
    await this.chunks.remove([...held]);
    this.cleared = true;
  }

  private async chunk(item: Item, index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { name, size } = item;
    const open = (sealed: Uint8Array<ArrayBuffer> | undefined) =>
      sealed && openChunk(item, size, index, sealed);
    const plain = await open(await this.chunks.inDatabase(name, index));
    if (plain) return plain;
    const sealed = await this.chunks.inFile(name, index, size);
    const rescued = await open(sealed);
    // What one copy has lost, the other gives back.
    if (rescued && sealed) await this.chunks.mend(name, index, sealed);
    return rescued;
  }

  private records(): Iterable<StoredRecord> {
    return this.parts.workbook.storedOf('media');
  }

  private async item(record: StoredRecord | undefined): Promise<Item | undefined> {
    const size = record && sizeOf(record);
    if (!record || size === undefined || typeof record.key !== 'string') return undefined;
    const item = { ...(await this.keyOf(record.id, record.key)), size };
    this.known.add(item.name);
    return item;
  }

  private keyOf(id: string, key: string): Promise<ItemKey> {
    const place = `${id} ${key}`;
    const held = this.keys.get(place) ?? itemKey(id, key);
    this.keys.set(place, held);
    return held;
  }
}

interface InHand {
  readonly bytes: Uint8Array;
  readonly type: string;
}

type Item = ItemKey & { readonly size: number };
type Written = { ok: true } | WriteProblem | { ok: false; reason: 'cannot-read' };

const sizeOf = ({ size }: StoredRecord): number | undefined =>
  typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : undefined;

function problemOf(written: Written): KeepProblem {
  if (written.ok || written.reason === 'cannot-read') return { reason: 'cannot-read' };
  return written.reason === 'disk-full'
    ? { reason: 'disk-full' }
    : { reason: 'cannot-write', detail: written.detail };
}
