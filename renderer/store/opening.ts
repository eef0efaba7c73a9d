import { fromHex, hex, splitRows } from '../../shared/formats/journalRow';
import type { JournalEntry } from '../../shared/workbook/entry';
import { migrateEntry } from '../../shared/workbook/migrations';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { Workbook } from '../../shared/workbook/workbook';
import { readBlocks } from './blocks';
import type { Damage, Missing } from './damage';
import { ownBuffer, type RecordDatabase } from './database';
import { type JournalRead, readJournal } from './databaseJournal';
import { slicer } from './frames';
import { type ChainEnd, joinEntry, openRow } from './journal';
import { judgeCopies, repairFromFile, type Verdict } from './judgeCopies';
import { type Manifest, readManifest } from './manifest';
import { RecordWriter, type WriteOutcome } from './recordWriter';
import { runSliced } from './runSliced';
import type { Sealers } from './sealers';
import type { RecordFound, SecondCopy } from './secondCopy';
import type { Vault } from './vault';

/** Rows that one copy lacked and the other gave, told to the user once. */
export interface Filled {
  copy: 'database' | 'file';
  changes: number;
}

export type Opening =
  | {
      ok: true;
      workbook: Workbook;
      manifest: Manifest;
      writer: RecordWriter;
      filled: Filled | null;
      unfolded: readonly JournalEntry[];
    }
  | { ok: false; reason: 'damaged'; damage: Damage }
  | { ok: false; reason: 'newer'; version: number }
  | { ok: false; reason: 'cannot-write'; problem: Exclude<WriteOutcome, { ok: true }> };

export interface OpeningParts {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly found: RecordFound;
  /** From which row on the journal file tells the whole story (keysFile.ts). */
  readonly wholeFrom: number;
  readonly vault: Vault;
  readonly workers: Sealers;
  /** Records are frozen in development and in tests. */
  readonly freeze: boolean;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
}

/** Opens the record complete, or not at all: nothing is written before both copies have been judged whole. */
export async function openRecord(parts: OpeningParts): Promise<Opening> {
  const { database, vault, found, workers, copy } = parts;
  const pause = slicer();
  const read = await readManifest(database, vault);
  if (!read.ok) return damaged({ what: read.reason === 'absent' ? 'database' : 'manifest' }, parts);
  const { manifest } = read;
  if (manifest.version > currentVersion) return { ok: false, reason: 'newer', version: manifest.version };

  const workbook = new Workbook({ device: manifest.device, freeze: parts.freeze });
  const blocks = await readBlocks(manifest, {
    database,
    vault,
    workers,
    take: (records) => runSliced(workbook.loadSliced(records), pause),
    pause,
    progress: (done, of) => parts.progress((0.8 * done) / of),
  });
  if (!blocks.ok)
    return damaged({ what: 'blocks', blocks: blocks.blocks, of: blocks.of, records: blocks.records }, parts);
  const journal = await readJournal(database, manifest.firstJournal, manifest.chain);
  const verdict = await judgeCopies(
    journal.journal,
    { ...found, wholeFrom: parts.wholeFrom },
    {
      inFile: (number) => copy.hashOf(number),
      inDatabase: (number) => {
        const row = journal.rows[number - manifest.firstJournal];
        return row ? hex(row.head.hash) : null;
      },
    },
  );
  if (verdict.verdict === 'damaged') return { ok: false, reason: 'damaged', damage: verdict.damage };

  const fromFile = verdict.verdict === 'fill-database' ? await rowsOfFile(copy, verdict.from) : [];
  const rows = [...journal.rows.map((row) => row.bytes), ...fromFile];
  const entries = await openEntries(parts, rows, manifest.firstJournal);
  if (!entries.ok)
    return damaged(
      { what: 'journal-rows', copy: 'database', from: entries.number, to: entries.number },
      parts,
    );
  for (const read of entries.entries) {
    const entry = migrateEntry(read);
    if (!entry.ok) return { ok: false, reason: 'newer', version: entry.problem.version };
    await runSliced(workbook.applySliced(entry.value), pause);
    await pause();
  }
  const writer = new RecordWriter(
    database,
    copy,
    vault,
    workers,
    entries.end ?? endOf(journal),
    !found.clean,
  );
  const filling = await fillIn(writer, journal, verdict, fromFile);
  if (!filling.ok) return { ok: false, reason: 'cannot-write', problem: filling };
  // After a kill the log may be torn. On a full disk this stays due until the first save.
  if (!found.clean) await writer.ready();
  parts.progress(1);
  return {
    ok: true,
    workbook,
    manifest,
    writer,
    filled: filledBy(verdict, fromFile, journal),
    unfolded: entries.entries,
  };
}

function damaged(missing: Missing, { found, wholeFrom }: OpeningParts): Opening {
  const repair = repairFromFile({ ...found, wholeFrom });
  return { ok: false, reason: 'damaged', damage: { missing: [missing], repair } };
}

async function rowsOfFile(copy: SecondCopy, from: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of copy.rowsFrom(from)) rows.push(...splitRows(bytes));
  return rows;
}

type EntriesRead =
  | { ok: true; entries: JournalEntry[]; end: ChainEnd | undefined }
  | { ok: false; number: number };

/** Rows opened at a time: bounds what lies open in memory before it is applied. */
const OPEN_STEP = 64;

/** Opens rows that follow each other, and joins the parts of each change set. */
export async function openEntries(
  { vault, workers }: Pick<OpeningParts, 'vault' | 'workers'>,
  rows: readonly Uint8Array<ArrayBuffer>[],
  first: number,
): Promise<EntriesRead> {
  const entries: JournalEntry[] = [];
  let parts: JournalEntry[] = [];
  let end: ChainEnd | undefined;
  for (let from = 0; from < rows.length; from += OPEN_STEP) {
    const step = rows.slice(from, from + OPEN_STEP);
    const opened = await Promise.all(
      step.map((row, index) => openRow(vault, workers, row, first + from + index)),
    );
    for (const row of opened) {
      if (!row.ok) return { ok: false, number: row.number };
      parts.push(row.entry);
      end = { number: row.head.number, hash: row.head.hash };
      if (row.head.part < row.head.of - 1) continue;
      entries.push(joinEntry(parts));
      parts = [];
    }
  }
  return { ok: true, entries, end };
}

const endOf = ({ journal }: JournalRead): ChainEnd => ({
  number: journal.last,
  hash: fromHex(journal.lastHash),
});

/** Gives each copy the rows that only the other has, and cuts off what was never acknowledged. */
async function fillIn(
  writer: RecordWriter,
  journal: JournalRead,
  verdict: Verdict,
  fromFile: readonly Uint8Array<ArrayBuffer>[],
): Promise<WriteOutcome> {
  const { database, copy } = writer;
  if (journal.incomplete.length > 0 || fromFile.length > 0) {
    const first = journal.journal.last + 1;
    const filled = await writer.inDatabase(() =>
      database.transaction('rw', database.journal, async () => {
        await database.journal.bulkDelete([...journal.incomplete]);
        await database.journal.bulkPut(
          fromFile.map((row, index) => ({ number: first + index, row: ownBuffer(row) })),
        );
      }),
    );
    if (!filled.ok) return filled;
  }
  if (verdict.verdict === 'same' && verdict.cutFile) return copy.cutAfter(writer.end.number);
  if (verdict.verdict === 'fill-file') {
    const lacking = journal.rows.filter((row) => row.head.number >= verdict.from).map((row) => row.bytes);
    const cut = await copy.cutAfter(verdict.from - 1);
    return cut.ok ? copy.append(lacking) : cut;
  }
  return { ok: true };
}

function filledBy(
  verdict: Verdict,
  fromFile: readonly Uint8Array<ArrayBuffer>[],
  journal: JournalRead,
): Filled | null {
  if (verdict.verdict === 'fill-database') return { copy: 'database', changes: changesIn(fromFile) };
  if (verdict.verdict !== 'fill-file') return null;
  const lacking = journal.rows.filter((row) => row.head.number >= verdict.from).map((row) => row.bytes);
  return { copy: 'file', changes: changesIn(lacking) };
}

/** Change sets in rows: each has one first part (the part number lies at byte 84 of the row). */
const changesIn = (rows: readonly Uint8Array<ArrayBuffer>[]): number =>
  rows.filter((row) => new DataView(row.buffer, row.byteOffset).getUint32(84, true) === 0).length;
