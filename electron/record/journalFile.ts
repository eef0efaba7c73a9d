import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hex, noHash, rowHead, rowLength, sameBytes } from '../../shared/formats/journalRow';
import { type DiskProblem, diskProblem } from './diskProblem';
import { describeScan, type RowPlace, scanJournal } from './journalScan';
import { flushFolder } from './steadyFile';

const COPY_BYTES = 1024 * 1024;

export type Written = { ok: true; length: number } | DiskProblem;

/**
 * The append-only journal file: sealed rows, one after the other. An append is acknowledged when it is
 * flushed to the disk; one that fails is cut off again before anything else is written.
 */
export class JournalFile {
  /** A failed append that could not be cut off yet. */
  private ragged: boolean;
  /** The first rows of an append that is still to come. */
  private held: Uint8Array[] = [];

  private constructor(
    private readonly path: string,
    private file: FileHandle,
    readonly epoch: number,
    private readonly rows: RowPlace[],
    private end: number,
    readonly found: ReturnType<typeof describeScan>,
  ) {
    this.ragged = found.tail > 0;
  }

  /** Opens the file, or makes it, and reads it through once. Changes nothing in it. */
  static async open(path: string, epoch: number): Promise<JournalFile> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+', 0o600).then(async (made) => {
      await made.close();
      return open(path, 'r+');
    });
    await flushFolder(dirname(path));
    const scan = await scanJournal(file);
    return new JournalFile(path, file, epoch, scan.rows, scan.end, describeScan(epoch, scan));
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** Hash of a row, or null where the file does not hold it. */
  hashOf(number: number): string | null {
    const place = this.place(number);
    return place ? hex(place.head.hash) : null;
  }

  /** Keeps rows in memory until those come that they are appended with. */
  hold(bytes: Uint8Array): void {
    this.held.push(bytes);
  }

  /** Appends whole rows that follow the last one, the held ones first, in one write and one flush. */
  async append(last: Uint8Array): Promise<Written> {
    const bytes = this.held.length === 0 ? last : Buffer.concat([...this.held, last]);
    this.held = [];
    const added = this.placesIn(bytes);
    if (!added)
      return { ok: false, reason: 'cannot-write', detail: 'the rows do not follow the last one in the file' };
    try {
      if (this.ragged) await this.cutToEnd();
      this.ragged = true;
      await this.writeAll(bytes);
      await this.file.datasync();
      this.ragged = false;
    } catch (fault) {
      await this.cutToEnd().catch((second: unknown) =>
        console.error('the journal file could not be cut back', second),
      );
      return diskProblem(fault);
    }
    this.rows.push(...added);
    this.end += bytes.length;
    return { ok: true, length: this.end };
  }

  /** Takes off every row after `number`, and whatever lies behind the last one. */
  async cutAfter(number: number): Promise<Written> {
    this.held = [];
    const kept = this.rows.filter((row) => row.head.number <= number).length;
    const last = this.rows[kept - 1];
    try {
      this.end = last ? last.at + last.length : 0;
      this.rows.length = kept;
      await this.cutToEnd();
    } catch (fault) {
      this.ragged = true;
      return diskProblem(fault);
    }
    return { ok: true, length: this.end };
  }

  /**
   * The row from which the file must be kept once everything up to `through` is safe elsewhere. The last change set
   * always stays: an empty file would not show that the database has lost rows.
   */
  keptFrom(through: number): number {
    const last = this.rows.at(-1)?.head;
    return last ? Math.min(through + 1, last.number - last.part) : through + 1;
  }

  /** Bytes that lie before a row. */
  bytesBefore(number: number): number {
    return this.place(number)?.at ?? 0;
  }

  /**
   * Takes off every row before `number`, with which a change set begins: what stays is written beside, flushed, read
   * back and renamed over the file. Whenever this ends, one of the two files lies there whole.
   */
  async cutBefore(number: number): Promise<Written> {
    const first = this.place(number);
    if (first?.head.part !== 0)
      return { ok: false, reason: 'cannot-write', detail: `no change set begins with row ${number}` };
    const beside = `${this.path}.new`;
    try {
      if (this.ragged) await this.cutToEnd();
      if (!(await this.copyRows(first.at, beside)))
        return { ok: false, reason: 'cannot-write', detail: 'the disk gave back something else' };
      // Windows replaces no file that is open.
      await this.file.close();
      try {
        await rename(beside, this.path);
      } finally {
        this.file = await open(this.path, 'r+');
      }
    } catch (fault) {
      return diskProblem(fault);
    } finally {
      // Gone already where it was renamed.
      await rm(beside, { force: true });
    }
    const kept = this.rows.filter((row) => row.head.number >= number);
    this.rows.splice(0, this.rows.length, ...kept.map((row) => ({ ...row, at: row.at - first.at })));
    this.end -= first.at;
    await flushFolder(dirname(this.path));
    return { ok: true, length: this.end };
  }

  /** Copies the file from a byte on; true once the copy was read back and ends as the file does. */
  private async copyRows(from: number, path: string): Promise<boolean> {
    const copy = await open(path, 'w+', 0o600);
    try {
      const piece = new Uint8Array(COPY_BYTES);
      for (let at = from; at < this.end; ) {
        const { bytesRead } = await this.file.read(piece, 0, Math.min(COPY_BYTES, this.end - at), at);
        if (bytesRead === 0) return false;
        await copy.write(piece, 0, bytesRead, at - from);
        at += bytesRead;
      }
      await copy.sync();
      const scan = await scanJournal(copy);
      const [held, read] = [this.rows.at(-1)?.head, scan.rows.at(-1)?.head];
      return scan.tail === 0 && held !== undefined && read !== undefined && sameBytes(held.hash, read.hash);
    } finally {
      await copy.close();
    }
  }

  /** Rows from `from` on, as many as fit in `most` bytes but at least one; `next` is the first one left out. */
  async read(from: number, most: number): Promise<{ bytes: ArrayBuffer; next: number | null }> {
    const first = this.place(from);
    if (!first) return { bytes: new ArrayBuffer(0), next: null };
    let last = first;
    for (let place = this.place(last.head.number + 1); place; place = this.place(last.head.number + 1)) {
      if (place.at + place.length - first.at > most) break;
      last = place;
    }
    const bytes = new Uint8Array(last.at + last.length - first.at);
    await this.file.read(bytes, 0, bytes.length, first.at);
    return { bytes: bytes.buffer, next: this.place(last.head.number + 1) ? last.head.number + 1 : null };
  }

  private place(number: number): RowPlace | undefined {
    const first = this.rows[0];
    return first ? this.rows[number - first.head.number] : undefined;
  }

  private async writeAll(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.end + done);
      done += bytesWritten;
    }
  }

  private async cutToEnd(): Promise<void> {
    await this.file.truncate(this.end);
    await this.file.datasync();
    this.ragged = false;
  }

  /** Where the rows in `bytes` would lie; undefined if they do not follow what the file holds. */
  private placesIn(bytes: Uint8Array): RowPlace[] | undefined {
    const places: RowPlace[] = [];
    let before = this.rows.at(-1)?.head;
    for (let at = 0; at < bytes.length; ) {
      const length = rowLength(bytes, at);
      const head = rowHead(bytes, at);
      if (length === undefined || !head || at + length > bytes.length || head.epoch !== this.epoch)
        return undefined;
      if (before && (head.number !== before.number + 1 || !sameBytes(head.prev, before.hash)))
        return undefined;
      places.push({ head, at: this.end + at, length });
      before = head;
      at += length;
    }
    return places.length > 0 ? places : undefined;
  }

  /** Hash that the next row must name as the one before it. */
  get lastHash(): string {
    return hex(this.rows.at(-1)?.head.hash ?? noHash());
  }
}
