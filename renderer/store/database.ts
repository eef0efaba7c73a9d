import { Dexie, type Table } from 'dexie';
import type { RecordPlace } from '../../shared/recordRequests';
import { type DataLoss, watchDataLoss } from './dataLoss';

/** About 512 records, sealed. */
export interface BlockRow {
  id: number;
  bytes: ArrayBuffer;
}

/** One sealed chunk of a photo or recording. */
export interface MediaRow {
  id: string;
  bytes: ArrayBuffer;
}

/** One journal row, the very bytes that the journal file holds. */
export interface JournalRow {
  number: number;
  row: ArrayBuffer;
}

/** The manifest, the sealed drafts, and the wrapped keys, which alone lie open. */
export interface MetaRow {
  name: string;
  value: ArrayBuffer | string;
}

const names: Record<RecordPlace, string> = { workbook: 'wardbook', sample: 'wardbook-sample' };

/** The database of one record. Every transaction is flushed to the disk before it is done (strict durability). */
export class RecordDatabase extends Dexie {
  declare readonly blocks: Table<BlockRow, number>;
  declare readonly journal: Table<JournalRow, number>;
  /** Journal rows that compaction folded into blocks; read on demand, never at unlock. */
  declare readonly history: Table<JournalRow, number>;
  /** Sealed chunks of photos and recordings, by the item's name and the chunk's place (media/sealedChunks.ts). */
  declare readonly media: Table<MediaRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  /** Rows that are written only to be deleted (tornLog.ts). */
  declare readonly padding: Table<{ id: number; bytes: ArrayBuffer }, number>;
  readonly loss: () => DataLoss;

  constructor(place: RecordPlace) {
    const watched = watchDataLoss(window.indexedDB);
    super(names[place], {
      indexedDB: watched.factory,
      chromeTransactionDurability: 'strict',
      autoOpen: false,
    });
    this.loss = watched.loss;
    this.version(1).stores({
      blocks: '&id',
      journal: '&number',
      history: '&number',
      media: '&id',
      meta: '&name',
      padding: '&id',
    });
  }
}

/** The bytes as a buffer of their own, as IndexedDB and IPC take them: a view would carry its whole buffer along. */
export function ownBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : bytes.slice().buffer;
}
