import type { Machine, RequestOutput } from '../../shared/ipc';
import type { DiskProblem, RecordPlace, VerifiedBackup } from '../../shared/recordRequests';
import { ownBuffer } from './database';
import { yieldToWindow } from './frames';
import { MediaCopy } from './media/mediaCopy';

export type RecordFound = RequestOutput<'record.open'>;

/** The copy of the record that main keeps outside of the database: the wrapped keys and the journal file. */
export class SecondCopy {
  readonly media: MediaCopy;

  constructor(
    private readonly machine: Machine,
    readonly place: RecordPlace,
  ) {
    this.media = new MediaCopy(machine, place);
  }

  /** With the journal file of `epoch`; of the latest where none is named. */
  open(epoch?: number): Promise<RecordFound> {
    return this.machine.ask('record.open', { place: this.place, ...(epoch === undefined ? {} : { epoch }) });
  }

  begin(epoch: number) {
    return this.machine.ask('record.begin', { place: this.place, epoch });
  }

  /** Begins the journal file of the next epoch, also where a change of the key that was undone has left one. */
  beginNext(epoch: number) {
    return this.machine.ask('record.begin', { place: this.place, epoch, anew: true });
  }

  /** Removes the journal files of earlier epochs. */
  dropEarlier(): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.dropEarlier', { place: this.place });
  }

  /**
   * Appends rows in one write; answered when they are flushed to the disk. They cross to main one by one, each in
   * a turn of its own, so that the window can draw in between.
   */
  async append(
    rows: readonly Uint8Array<ArrayBuffer>[],
  ): Promise<{ ok: true; length: number } | DiskProblem> {
    const { machine, place } = this;
    for (const row of rows.slice(0, -1)) {
      await machine.ask('record.hold', { place, bytes: ownBuffer(row) });
      await yieldToWindow();
    }
    return machine.ask('record.append', { place, bytes: ownBuffer(rows.at(-1) ?? new Uint8Array()) });
  }

  cutAfter(number: number): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.cut', { place: this.place, after: number });
  }

  /** Rows from a number on, a few megabytes at a time. */
  async *rowsFrom(number: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let from: number | null = number; from !== null; ) {
      const read: RequestOutput<'record.rows'> = await this.machine.ask('record.rows', {
        place: this.place,
        from,
        most: 4 * 1024 * 1024,
      });
      if (read.bytes.byteLength > 0) yield new Uint8Array(read.bytes);
      from = read.next;
    }
  }

  hashOf(number: number): Promise<string | null> {
    return this.machine.ask('record.hashOf', { place: this.place, number });
  }

  keep(what: 'keys' | 'origin' | 'erasures', text: string): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.keep', { place: this.place, what, text });
  }

  noteBackup(backup: VerifiedBackup): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.noteBackup', { place: this.place, backup });
  }

  /** Only between two saves, right after the backup that was noted was verified. */
  cutBehindBackup(always = false): Promise<{ ok: true; cut: boolean } | DiskProblem> {
    return this.machine.ask('record.cutBehindBackup', { place: this.place, always });
  }

  async backupBeside(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { bytes } = await this.machine.ask('record.backupBeside', { place: this.place, name });
    return bytes ? new Uint8Array(bytes) : undefined;
  }

  mark(clean: boolean): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.mark', { place: this.place, clean });
  }

  freeSpace(): Promise<number> {
    return this.machine.ask('record.freeSpace', { place: this.place });
  }

  databaseLogs(): Promise<string[]> {
    return this.machine.ask('record.databaseLogs');
  }

  /** Only after `setAside`, with no connection to the database open. */
  clearDatabase(): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.clearDatabase');
  }

  setAside() {
    return this.machine.ask('record.setAside', { place: this.place });
  }

  /** Sets both copies aside and takes them away; with no connection to the database open. */
  putAway(): Promise<{ ok: true } | DiskProblem> {
    return this.machine.ask('record.putAway');
  }
}
