import { compact } from './compaction';
import { slicer } from './frames';
import type { Manifest } from './manifest';
import type { OpenRecord } from './openWorkbook';
import type { Purging } from './purging';
import type { Sealers } from './sealers';

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
  private purged: Promise<void> | undefined;
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
  }

  stop(): void {
    clearInterval(this.timer);
    this.stopped = true;
  }

  /** Compacts now, whatever the size; resolves when it is done. */
  compactNow(): Promise<void> {
    this.compacting ??= (this.purged ?? Promise.resolve())
      .then(() => this.run())
      .finally(() => {
        this.compacting = undefined;
      });
    return this.compacting;
  }

  private purgeNow(purging: Purging): void {
    this.purged = purging
      .look(this.inTurn)
      .catch((fault: unknown) => {
        console.warn('what was deleted over 90 days ago stays until the next look', fault);
      })
      .finally(() => {
        this.purged = undefined;
      });
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
    if (!quiet || this.purged || this.compacting) return;
    const { purging } = this;
    if (purging?.due) this.purgeNow(purging);
    else if (open.unfolded >= ROWS_DUE || open.touched.size >= RECORDS_DUE) void this.compactNow();
  }

  private async run(): Promise<void> {
    const { open, workers, manifest } = this;
    const blocks = manifest.blocks.length + open.touched.size / 512;
    if ((await open.writer.copy.freeSpace()) < blocks * ROOM_FOR_BLOCK) return;
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
    }).catch((fault: unknown) => {
      console.warn('the journal was not folded into blocks; it stays as it is', fault);
      return undefined;
    });
    if (next) this.manifest = next;
    else if (taken) open.giveBack(taken);
  }
}
