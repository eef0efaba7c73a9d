import { openRow } from './journal';
import type { RecordWriter } from './recordWriter';
import { sealHere } from './sealers';
import type { SweepParts } from './sweep';

/** For how long the history of changes is kept. */
const KEPT_YEARS = 2;
/** Rows deleted in one transaction. */
const DROP_ROWS = 256;
/** Rows opened in one look; what is older still goes at the next. */
const MOST_ROWS = 2000;

/**
 * Drops changes from the history that were made over two years before `now` (milliseconds since 1970). Rows are
 * opened from the oldest on, until one is younger; one that was written under a clock ahead of `now`, or that does
 * not open, goes with the older ones behind it. Gives how many went.
 */
export async function dropOldHistory({ writer, enqueue }: SweepParts, now: number): Promise<number> {
  const { database } = writer;
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - KEPT_YEARS);
  const numbers = await database.history.orderBy('number').limit(MOST_ROWS).primaryKeys();
  let old = 0;
  for (const [index, number] of numbers.entries()) {
    const at = await timeOfRow(writer, number);
    if (at === undefined || at > now) continue;
    if (at >= limit.getTime()) break;
    old = index + 1;
  }
  for (let from = 0; from < old; from += DROP_ROWS) {
    const dropped = numbers.slice(from, Math.min(old, from + DROP_ROWS));
    const outcome = await enqueue(() => writer.inDatabase(() => database.history.bulkDelete(dropped)));
    if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  }
  return old;
}

async function timeOfRow({ database, vault }: RecordWriter, number: number): Promise<number | undefined> {
  const row = (await database.history.get(number))?.row;
  if (!row) return undefined;
  const opened = await openRow(vault, sealHere, new Uint8Array(row), number);
  const at = opened.ok ? Date.parse(opened.entry.at) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
