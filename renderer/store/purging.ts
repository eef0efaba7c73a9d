import { z } from 'zod';
import { contactsToPurge, findPurges, purgeEntry } from '../../shared/workbook/purge';
import { ownBuffer } from './database';
import { slicer } from './frames';
import { dropOldHistory } from './oldHistory';
import type { OpenRecord } from './openWorkbook';
import { sealText, unsealText } from './payload';
import { runSliced } from './runSliced';

const NAME = 'purge';
const DAY_MS = 24 * 60 * 60 * 1000;
/** How far the clock is believed to have moved on since the last look. */
const BELIEVED_MS = 30 * DAY_MS;

const lookNote = z.object({ day: z.string(), believed: z.number() });
type LookNote = z.output<typeof lookNote>;

/**
 * Lets go of what was deleted over ninety days ago, and of history over two years old, at most once a day. A machine's clock can stand years ahead
 * for an evening: from one look to the next it is believed to have moved on by a month at most, so that what was
 * deleted yesterday does not go because of it.
 */
export class Purging {
  private lastDay: string | undefined;

  constructor(private readonly open: OpenRecord) {}

  /** Whether today's look is still to come, as far as it is known without reading. */
  get due(): boolean {
    return this.lastDay !== this.open.deed().today;
  }

  /**
   * Looks for what is due and takes it out in one change of its own, which no undo takes back.
   * @param inTurn puts a step into the queue of the workbook's writes, while it is open
   */
  async look(inTurn: <T>(step: () => Promise<T>) => Promise<T>): Promise<void> {
    const { open } = this;
    const { now, today } = open.deed();
    const before = await inTurn(() => this.read());
    if (before?.day === today) {
      this.lastDay = today;
      return;
    }
    const time = Date.parse(now);
    const believed = Math.min(time, (before?.believed ?? time) + BELIEVED_MS);
    const due = await runSliced(findPurges(open.workbook, believed), slicer());
    if (due.length > 0) {
      const hash = await open.writer.vault.contactHashes(contactsToPurge(open.workbook, due, believed));
      const done = await open.commitUpkeep((workbook, at) => purgeEntry(workbook, due, believed, at, hash));
      if (!done.ok) return;
    }
    await dropOldHistory({ writer: open.writer, enqueue: inTurn }, believed);
    await inTurn(() => this.note({ day: today, believed }));
    this.lastDay = today;
  }

  private async read(): Promise<LookNote | undefined> {
    const { vault, database } = this.open.writer;
    const value = (await database.meta.get(NAME))?.value;
    if (!(value instanceof ArrayBuffer)) return undefined;
    const text = await unsealText(
      vault.key('manifest'),
      vault.place('manifest', NAME),
      new Uint8Array(value),
    );
    const note = lookNote.safeParse(text === undefined ? undefined : JSON.parse(text));
    return note.success ? note.data : undefined;
  }

  private async note(note: LookNote): Promise<void> {
    const { vault, database } = this.open.writer;
    const { sealed } = await sealText(
      vault.key('manifest'),
      vault.place('manifest', NAME),
      JSON.stringify(note),
    );
    await this.open.writer.inDatabase(() => database.meta.put({ name: NAME, value: ownBuffer(sealed) }));
  }
}
