import { ownBuffer } from '../database';
import type { RecordWriter, WriteOutcome } from '../recordWriter';
import { chunkLength, chunksIn, SEAL_BYTES, SEALED_CHUNK_BYTES } from './chunks';

/** Chromium never answers a read whose file in the `.blob` folder was cut short (measured in Electron 33). */
const PATIENCE_MS = 4000;

/** Rows deleted in one transaction. */
const DROP_ROWS = 256;

const rowId = (name: string, index: number): string => `${name}/${String(index).padStart(6, '0')}`;

/** Sealed chunks in both copies: a row each in the database, and one file an item. */
export class SealedChunks {
  constructor(
    private readonly writer: RecordWriter,
    private readonly enqueue: <T>(step: () => Promise<T>) => Promise<T>,
  ) {}

  /** Writes one chunk, in order, to the file and then to the database. */
  async put(
    name: string,
    size: number,
    index: number,
    sealed: Uint8Array<ArrayBuffer>,
  ): Promise<WriteOutcome> {
    const last = index === chunksIn(size) - 1;
    const row = { id: rowId(name, index), bytes: ownBuffer(sealed) };
    const { database, copy } = this.writer;
    const filed = await copy.media.write(name, index * SEALED_CHUNK_BYTES, sealed, last);
    if (filed.outcome !== 'done') return { ok: false, reason: filed.outcome, detail: filed.detail };
    return this.enqueue(() => this.writer.inDatabase(() => database.media.put(row)));
  }

  async has(name: string, index: number): Promise<boolean> {
    return (await this.writer.database.media.where('id').equals(rowId(name, index)).count()) > 0;
  }

  async inDatabase(name: string, index: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const reading = Promise.resolve(this.writer.database.media.get(rowId(name, index))).catch(
      (fault: unknown) => {
        console.warn('a part of a photo or recording could not be read from the database', fault);
        return undefined;
      },
    );
    const late = new Promise<undefined>((settle) => setTimeout(() => settle(undefined), PATIENCE_MS));
    const row = await Promise.race([reading, late]);
    return row?.bytes instanceof ArrayBuffer ? new Uint8Array(row.bytes) : undefined;
  }

  inFile(name: string, index: number, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const length = chunkLength(size, index) + SEAL_BYTES;
    return this.writer.copy.media.read(name, index * SEALED_CHUNK_BYTES, length);
  }

  /** Puts a chunk that the file has kept back into the database. Where that fails, the file still has it. */
  async mend(name: string, index: number, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
    const row = { id: rowId(name, index), bytes: ownBuffer(sealed) };
    const { database } = this.writer;
    const mended = await this.enqueue(() => this.writer.inDatabase(() => database.media.put(row)));
    if (!mended.ok) console.warn('a part of a photo or recording was not put back', mended.detail);
  }

  /** Names of all items of which either copy holds something. */
  async names(): Promise<readonly string[]> {
    const rows = await this.writer.database.media.toCollection().primaryKeys();
    const names = rows.map((row) => row.slice(0, row.indexOf('/')));
    return [...new Set([...names, ...(await this.writer.copy.media.names())])];
  }

  async remove(names: readonly string[], backupsToo = false): Promise<void> {
    const { database, copy } = this.writer;
    for (const name of names) {
      const rows = await database.media.where('id').startsWith(`${name}/`).primaryKeys();
      for (let from = 0; from < rows.length; from += DROP_ROWS) {
        const some = rows.slice(from, from + DROP_ROWS);
        const dropped = await this.enqueue(() =>
          this.writer.inDatabase(() => database.media.bulkDelete(some)),
        );
        if (!dropped.ok) throw new Error(`${dropped.reason}: ${dropped.detail}`);
      }
    }
    const removed =
      names.length > 0 ? await copy.media.remove(names, backupsToo) : { outcome: 'done' as const };
    if (removed.outcome !== 'done') throw new Error(`${removed.outcome}: ${removed.detail}`);
  }
}
