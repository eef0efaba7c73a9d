import { hex, type RowHead, rowHead } from '../../shared/formats/journalRow';
import type { JournalRow, RecordDatabase } from './database';
import type { DatabaseJournal } from './judgeCopies';
import { readPatiently } from './patientReads';

/** Rows of the database's journal that follow the blocks, with what their heads say of the chain. */
export interface JournalRead {
  readonly journal: DatabaseJournal;
  /** Whole change sets, in order. */
  readonly rows: readonly { head: RowHead; bytes: Uint8Array<ArrayBuffer> }[];
  /** Rows of a change set of which parts are missing at the end: never acknowledged. */
  readonly incomplete: readonly number[];
}

/** Reads the journal table and follows its chain from where the blocks end. */
export async function readJournal(
  database: RecordDatabase,
  firstJournal: number,
  chain: string,
): Promise<JournalRead> {
  return followChain(await rowsFrom(database, firstJournal), firstJournal, chain);
}

/** Follows the chain through stored rows, given in order of their numbers. */
export function followChain(stored: readonly JournalRow[], firstJournal: number, chain: string): JournalRead {
  const rows: { head: RowHead; bytes: Uint8Array<ArrayBuffer> }[] = [];
  let number = firstJournal - 1;
  let hash = chain;
  let gap: { from: number; to: number } | undefined;
  for (const row of stored) {
    const bytes = new Uint8Array(row.row);
    const head = rowHead(bytes);
    const before = rows.at(-1)?.head;
    const part = before && before.part < before.of - 1 ? before.part + 1 : 0;
    if (
      !head ||
      head.number !== row.number ||
      row.number !== number + 1 ||
      hex(head.prev) !== hash ||
      head.part !== part
    ) {
      gap = { from: number + 1, to: Math.max(number + 1, row.number - 1) };
      break;
    }
    rows.push({ head, bytes });
    number = head.number;
    hash = hex(head.hash);
  }
  const incomplete: number[] = [];
  for (let last = rows.at(-1)?.head; !gap && last && last.part < last.of - 1; last = rows.at(-1)?.head) {
    incomplete.push(last.number);
    rows.pop();
  }
  const last = rows.at(-1)?.head;
  const journal = {
    firstJournal,
    chain,
    last: last?.number ?? firstJournal - 1,
    lastHash: last ? hex(last.hash) : chain,
    ...(gap ? { gap } : {}),
  };
  return { journal, rows, incomplete };
}

/** Rows read in one step. */
const STEP = 64;

/** Rows before `first` are in blocks already, and wait to be moved to the history. */
async function rowsFrom(database: RecordDatabase, first: number): Promise<JournalRow[]> {
  const numbers = await database.journal.where('number').aboveOrEqual(first).primaryKeys();
  const rows: JournalRow[] = [];
  for (let from = 0; from < numbers.length; from += STEP) {
    const read = await readPatiently(database.journal, numbers.slice(from, from + STEP));
    rows.push(...read.filter((row) => row !== undefined));
  }
  return rows;
}
