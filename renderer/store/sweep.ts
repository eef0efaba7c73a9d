import type { Manifest } from './manifest';
import type { RecordWriter } from './recordWriter';

/** Blocks deleted in one transaction. */
const CLEAR_BLOCKS = 256;
/** Rows moved in one transaction: a row of a large change set is near a megabyte. */
const MOVE_ROWS = 16;

export interface SweepParts {
  readonly writer: RecordWriter;
  /** Puts a step into the queue of the workbook's writes, between saves. */
  readonly enqueue: <T>(step: () => Promise<T>) => Promise<T>;
}

/**
 * Clears away what a compaction leaves, whether it ended or was killed: blocks that the manifest does not name,
 * and rows that the blocks hold, which go from the journal to the history. Each step is small, the record is
 * whole after each, and a sweep that was cut short goes on with the next.
 */
export async function sweep(parts: SweepParts, manifest: Manifest): Promise<void> {
  await clearStrayBlocks(parts, manifest);
  await moveFolded(parts, manifest);
}

async function clearStrayBlocks({ writer, enqueue }: SweepParts, manifest: Manifest): Promise<void> {
  const named = new Set(manifest.blocks.map((block) => block.id));
  const { database } = writer;
  const stray = (await database.blocks.toCollection().primaryKeys()).filter((id) => !named.has(id));
  for (let from = 0; from < stray.length; from += CLEAR_BLOCKS)
    await written(enqueue, writer, () => database.blocks.bulkDelete(stray.slice(from, from + CLEAR_BLOCKS)));
}

/** Oldest first: the last row of the journal stays until all others have gone, and shows that it is whole. */
async function moveFolded({ writer, enqueue }: SweepParts, manifest: Manifest): Promise<void> {
  const { database } = writer;
  const folded = await database.journal.where('number').below(manifest.firstJournal).primaryKeys();
  for (let from = 0; from < folded.length; from += MOVE_ROWS) {
    const numbers = folded.slice(from, from + MOVE_ROWS);
    await written(enqueue, writer, () =>
      database.transaction('rw', database.journal, database.history, async () => {
        const rows = await database.journal.bulkGet(numbers);
        await database.history.bulkPut(rows.filter((row) => row !== undefined));
        await database.journal.bulkDelete(numbers);
      }),
    );
  }
}

async function written(
  enqueue: SweepParts['enqueue'],
  writer: RecordWriter,
  write: () => Promise<unknown>,
): Promise<void> {
  const outcome = await enqueue(() => writer.inDatabase(write));
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
}
