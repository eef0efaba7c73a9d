import { rowHead } from '../../../shared/formats/journalRow';
import { type JournalRow, ownBuffer } from '../database';
import { openRow, resealRow } from '../journal';
import type { RecordWriter } from '../recordWriter';
import { sealHere } from '../sealers';
import type { SweepParts } from '../sweep';
import type { Vault } from '../vault';

/** Rows sealed anew in one transaction: one of a large change set is near a megabyte. */
const STEP = 16;

/**
 * Seals the history under the present key. Each step is small and each row says in which epoch it was sealed, so one
 * that was cut short is begun anew and passes over what is done. A row that opens with neither key tells nobody
 * anything, and goes.
 */
export async function sealHistoryAnew(
  { writer, enqueue }: SweepParts,
  before: Vault,
  progress: (share: number) => void,
): Promise<void> {
  const { database } = writer;
  const numbers = await database.history.toCollection().primaryKeys();
  for (let from = 0; from < numbers.length; from += STEP) {
    const { put, gone } = await stepAnew(writer, before, numbers.slice(from, from + STEP));
    progress(Math.min(1, (from + STEP) / numbers.length));
    if (put.length + gone.length === 0) continue;
    const outcome = await enqueue(() =>
      writer.inDatabase(() =>
        database.transaction('rw', database.history, async () => {
          await database.history.bulkPut(put);
          await database.history.bulkDelete(gone);
        }),
      ),
    );
    if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  }
}

async function stepAnew(
  { database, vault }: RecordWriter,
  before: Vault,
  numbers: readonly number[],
): Promise<{ put: JournalRow[]; gone: number[] }> {
  const put: JournalRow[] = [];
  const gone: number[] = [];
  for (const stored of await database.history.bulkGet([...numbers])) {
    if (!stored) continue;
    const row = new Uint8Array(stored.row);
    if (rowHead(row)?.epoch === vault.epoch) continue;
    const opened = await openRow(before, sealHere, row, stored.number);
    if (opened.ok)
      put.push({
        number: stored.number,
        row: ownBuffer(await resealRow(vault, opened.head, opened.entry)),
      });
    else gone.push(stored.number);
  }
  return { put, gone };
}
