import { compact } from './compaction';
import { slicer } from './frames';
import { type Manifest, readManifest } from './manifest';
import type { OpenRecord } from './openWorkbook';
import type { Purging } from './purging';
import type { Sealers } from './sealers';
import { sweep } from './sweep';

/** Journal rows, or records that they wrote, from which compaction is worth its while. */
const ROWS_DUE = 400;
const RECORDS_DUE = 4000;
/** The window must have been left alone this long. */
const QUIET_MS = 4000;
/** Sealing writes what it has read once more, so twice the bytes of the blocks must be free. */
const ROOM_FOR_BLOCK = 2 * 128 * 1024;

/** Keeps the record in shape while nobody is busy: lets go of what has had its ninety days, folds the journal into blocks. */
export class Upkeep {
  private timer: ReturnType<typeof setInterval> | undefined;
  private compacting: Promise<void> | undefined;
  private tidying: Promise<void> | undefined;
  /** What an earlier session left behind has been cleared away. */
  private swept = false;
  private lastSeen = -1;
  private stopped = false;

  constructor(
    private readonly open: OpenRecord,
    private readonly workers: Sealers,
    private manifest: Manifest,
    private readonly purging?: Purging,
  ) {}

  begin(): void {
    this.timer = setInterval(() => this.look(), QUIET_MS);
    this.open.media
      .bringBack()
      .catch((fault: unknown) => console.warn('photos and recordings were not brought back', fault));
  }

  stop(): void {
    clearInterval(this.timer);
    this.stopped = true;
  }

  /** Compacts now, whatever the size; resolves when it is done. */
  compactNow(): Promise<void> {
    this.compacting ??= (this.tidying ?? Promise.resolve())
      .then(async () => {
        await this.run(false);
      })
      .finally(() => {
        this.compacting = undefined;
      });
    return this.compacting;
  }

  /**
   * Writes every block anew and clears away the old ones, so that nothing that was replaced is left in them; the
   * journal's rows go to the history. False: there was no room, or a write failed.
   */
  async rewriteNow(): Promise<boolean> {
    await this.compacting;
    const rewriting = (this.tidying ?? Promise.resolve()).then(() => this.run(true));
    this.compacting = rewriting
      .then(() => undefined)
      .finally(() => {
        this.compacting = undefined;
      });
    return rewriting;
  }

  /** What is done by the way, before compaction is: nobody waits for it. */
  private byTheWay(work: () => Promise<void>): void {
    this.tidying = work()
      .catch((fault: unknown) => {
        console.warn('the record was not tidied; it is tried again', fault);
      })
      .finally(() => {
        this.tidying = undefined;
      });
  }

  /** Clears away what compaction leaves behind, also one that an earlier session did not end. */
  private async sweepNow(): Promise<void> {
    const { writer } = this.open;
    try {
      const read = await readManifest(writer.database, writer.vault);
      if (read.ok) await sweep({ writer, enqueue: this.inTurn }, read.manifest);
      await this.open.media.clearOrphans();
    } catch (fault) {
      console.warn('what compaction left behind stays until the next one', fault);
    } finally {
      this.swept = true;
    }
  }

  private readonly inTurn = <T>(step: () => Promise<T>): Promise<T> =>
    this.open.enqueue(() => {
      // A step after the end of writing would open the database again.
      if (this.stopped) throw new Error('the workbook is being closed');
      return step();
    });

  private look(): void {
    const { open } = this;
    const quiet = open.reader.version === this.lastSeen && open.saving === 'saved';
    this.lastSeen = open.reader.version;
    if (!quiet || this.tidying || this.compacting) return;
    const { purging } = this;
    if (!this.swept) this.byTheWay(() => this.sweepNow());
    else if (purging?.due) this.byTheWay(() => purging.look(this.inTurn));
    else if (open.unfolded >= ROWS_DUE || open.touched.size >= RECORDS_DUE) void this.compactNow();
  }

  private async run(whole: boolean): Promise<boolean> {
    const { open, workers, manifest } = this;
    const blocks = manifest.blocks.length + open.touched.size / 512;
    if ((await open.writer.copy.freeSpace()) < blocks * ROOM_FOR_BLOCK) return false;
    let taken: { touched: Set<string>; unfolded: number } | undefined;
    const next = await compact({
      workbook: open.workbook,
      writer: open.writer,
      workers,
      manifest,
      takeTouched: () => {
        taken = open.takeTouched();
        return taken.touched;
      },
      enqueue: this.inTurn,
      pause: slicer(),
      whole,
    }).catch((fault: unknown) => {
      console.warn('the journal was not folded into blocks; it stays as it is', fault);
      return undefined;
    });
    if (next) {
      this.manifest = next;
      await this.sweepNow();
    } else if (taken) open.giveBack(taken);
    return next !== undefined;
  }
}
