import { Dexie } from 'dexie';
import type { JournalEntry } from '../../shared/workbook/entry';
import { ownBuffer, type RecordDatabase } from './database';
import { slicer, yieldToWindow } from './frames';
import { type ChainEnd, type SealedSet, sealEntry } from './journal';
import type { Sealers } from './sealers';
import type { SecondCopy } from './secondCopy';
import { beginNewLog } from './tornLog';
import type { Vault } from './vault';

export type WriteOutcome = { ok: true } | WriteProblem;
export interface WriteProblem {
  ok: false;
  reason: 'disk-full' | 'cannot-write';
  detail: string;
}

/** Both copies have it; milliseconds for each. */
interface Written {
  ok: true;
  file: number;
  database: number;
}

/** Below this, saving waits for room: a save, Chromium's log and a torn tail all fit in it. */
const ROOM_BYTES = 24 * 1024 * 1024;

/** Above this, the two copies are written one after the other. */
const LARGE_BYTES = 1024 * 1024;

/**
 * Writes to both copies, the journal file and the database, each flushed to the disk. What could not
 * be written to one is cut from the other. One write at a time; the caller queues.
 */
export class RecordWriter {
  /** The last write failed: look before the next one. */
  private troubled = false;
  private cutDue = false;
  /** How long the parts of the last save took, in milliseconds: what the bench prints. */
  lastSave = { seal: 0, file: 0, database: 0 };

  constructor(
    readonly database: RecordDatabase,
    readonly copy: SecondCopy,
    readonly vault: Vault,
    readonly workers: Sealers,
    private chain: ChainEnd,
    /** A new log is due: the last session did not end in order. */
    private logDue: boolean,
  ) {}

  get end(): ChainEnd {
    return this.chain;
  }

  /** Whether the next write looks around first, because the last one failed. */
  get inTrouble(): boolean {
    return this.troubled;
  }

  /** Whether nothing is left to be made good: only then has a session ended in order. */
  get inOrder(): boolean {
    return !this.troubled && !this.logDue && !this.cutDue;
  }

  /** Makes the disk fit to be written to; cheap when nothing has happened. */
  async ready(): Promise<WriteOutcome> {
    try {
      if (this.troubled && (await this.copy.freeSpace()) < ROOM_BYTES)
        return { ok: false, reason: 'disk-full', detail: 'too little room is left' };
      if (!this.database.isOpen()) await this.database.open();
      if (this.troubled && !(await this.isWhole()))
        return {
          ok: false,
          reason: 'cannot-write',
          detail: 'the database has lost rows; close Wardbook and open it again',
        };
      if (this.logDue && !(await beginNewLog(this.database, this.copy)))
        return { ok: false, reason: 'cannot-write', detail: 'the database did not begin a new log' };
      this.logDue = false;
      if (this.cutDue) {
        const cut = await this.copy.cutAfter(this.chain.number);
        if (!cut.ok) return cut;
        this.cutDue = false;
      }
      // A row that was called not saved can lie in the database all the same.
      if (this.troubled) await this.rowsNotSaved().delete();
      this.troubled = false;
      return { ok: true };
    } catch (fault) {
      return this.failed(fault);
    }
  }

  /** Seals a change set and appends it to both copies. */
  async save(entry: JournalEntry): Promise<WriteOutcome> {
    const ready = await this.ready();
    if (!ready.ok) return ready;
    const began = performance.now();
    try {
      const sealed = await sealEntry(this.vault, this.workers, entry, this.chain, slicer());
      const seal = performance.now() - began;
      const bytes = sealed.rows.reduce((sum, row) => sum + row.length, 0);
      const large = bytes > LARGE_BYTES;
      if (large && (await this.copy.freeSpace()) < 2 * bytes + ROOM_BYTES)
        return { ok: false, reason: 'disk-full', detail: 'too little room for both copies' };
      const written = large ? await this.oneAfterTheOther(sealed) : await this.atOnce(sealed);
      if (!written.ok) return written;
      this.chain = sealed.end;
      this.lastSave = { ...written, seal };
      return { ok: true };
    } catch (fault) {
      return this.failed(fault);
    }
  }

  /**
   * Writes a small row to both copies at the same time, so that a save takes as long as the slower of them. A kill
   * in between leaves one copy a row longer than the other, whichever it is, and opening fills that in.
   */
  private async atOnce(sealed: SealedSet): Promise<Written | WriteProblem> {
    const [file, database] = await Promise.all([
      timed(this.copy.append(sealed.rows)),
      timed(this.putRows(sealed)),
    ]);
    if (file.done && file.answer.ok && database.done)
      return { ok: true, file: file.ms, database: database.ms };
    // Without an answer nobody knows whether the file has it; with a refusal it has not.
    if (!file.done || file.answer.ok) this.cutDue = !(await this.cutFile());
    this.troubled = true;
    if (database.done) await this.takeOutOfDatabase();
    // Whatever becomes of the file: Chromium's own log may be torn.
    else this.logDue = true;
    if (file.done && !file.answer.ok) return file.answer;
    return this.failed(faultOf(file, database));
  }

  /** Writes much: the file first, then the database, so that the window has to do with one at a time. */
  private async oneAfterTheOther(sealed: SealedSet): Promise<Written | WriteProblem> {
    await yieldToWindow();
    const file = await timed(this.copy.append(sealed.rows));
    await yieldToWindow();
    if (file.done && !file.answer.ok) {
      this.troubled = true;
      return file.answer;
    }
    const database = file.done ? await timed(this.putRows(sealed)) : undefined;
    if (file.done && database?.done) return { ok: true, file: file.ms, database: database.ms };
    this.cutDue = !(await this.cutFile());
    return this.failed(faultOf(file, database));
  }

  /** Takes out again what the file did not get; where that fails too, it is done before the next write. */
  private async takeOutOfDatabase(): Promise<void> {
    await this.rowsNotSaved()
      .delete()
      .catch((fault: unknown) => {
        this.logDue = true;
        console.warn('a row that was not saved lies in the database', fault);
      });
  }

  private rowsNotSaved() {
    return this.database.journal.where('number').above(this.chain.number);
  }

  private async cutFile(): Promise<boolean> {
    try {
      return (await this.copy.cutAfter(this.chain.number)).ok;
    } catch (fault) {
      console.error('the journal file could not be cut back; it is tried again before the next save', fault);
      return false;
    }
  }

  /** Runs a write that touches only the database. */
  async inDatabase(write: () => Promise<unknown>): Promise<WriteOutcome> {
    const ready = await this.ready();
    if (!ready.ok) return ready;
    try {
      await write();
      return { ok: true };
    } catch (fault) {
      return this.failed(fault);
    }
  }

  private async putRows({ rows, end }: SealedSet): Promise<void> {
    const first = end.number - rows.length + 1;
    const { journal } = this.database;
    const add = (row: Uint8Array<ArrayBuffer>, index: number) =>
      journal.add({ number: first + index, row: ownBuffer(row) });
    const [only] = rows;
    if (only && rows.length === 1) return void (await add(only, 0));
    // Row by row: much that goes over in one call holds the window up.
    await this.database.transaction('rw', journal, async () => {
      for (const [index, row] of rows.entries()) await add(row, index);
    });
  }

  /** A full disk can empty the database: the last row and the manifest show whether it is still itself. */
  private async isWhole(): Promise<boolean> {
    const [manifest, row, rows] = await Promise.all([
      this.database.meta.get('manifest'),
      this.database.journal.get(this.chain.number),
      this.database.journal.count(),
    ]);
    return manifest !== undefined && (row !== undefined || rows === 0);
  }

  private async failed(fault: unknown): Promise<WriteProblem> {
    this.troubled = true;
    this.logDue = true;
    const detail = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    const room = await this.copy.freeSpace().catch(() => Number.POSITIVE_INFINITY);
    const full = isQuota(fault) || room < ROOM_BYTES / 4;
    return { ok: false, reason: full ? 'disk-full' : 'cannot-write', detail };
  }
}

type Timed<T> = { done: true; answer: T; ms: number; fault?: undefined } | { done: false; fault: unknown };

async function timed<T>(work: Promise<T>): Promise<Timed<T>> {
  const began = performance.now();
  try {
    return { done: true, answer: await work, ms: performance.now() - began };
  } catch (fault) {
    return { done: false, fault };
  }
}

const faultOf = (...parts: (Timed<unknown> | undefined)[]): unknown =>
  parts.find((part) => part?.done === false)?.fault;

function isQuota(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const inner = fault instanceof Dexie.DexieError ? fault.inner : undefined;
  return (
    fault.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError')
  );
}
