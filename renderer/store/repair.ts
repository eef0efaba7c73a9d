import { fromHex, hex, rowHead, splitRows } from '../../shared/formats/journalRow';
import type { StoredRecord } from '../../shared/workbook/entry';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { Workbook } from '../../shared/workbook/workbook';
import { readBlocks } from './blocks';
import type { RepairSource } from './damage';
import type { RecordDatabase } from './database';
import { readJournal } from './databaseJournal';
import { slicer } from './frames';
import { type ChainEnd, chainStart } from './journal';
import { type KeysFile, writeKeys } from './keysFile';
import { readManifest } from './manifest';
import { openEntries } from './opening';
import { RecordWriter } from './recordWriter';
import { runSliced } from './runSliced';
import type { Sealers } from './sealers';
import type { RecordFound, SecondCopy } from './secondCopy';
import type { Failure } from './sessionState';
import { freshDevice } from './setUpRecord';
import type { Vault } from './vault';
import { writeWhole } from './writeWhole';

export interface RepairParts {
  readonly database: RecordDatabase;
  readonly copy: SecondCopy;
  readonly found: RecordFound;
  readonly keys: KeysFile;
  readonly vault: Vault;
  readonly workers: Sealers;
  readonly freeze: boolean;
  /** The records of a backup by its name; undefined where it is gone, or is not this workbook's. */
  readonly openBackup: (name: string) => Promise<readonly StoredRecord[] | undefined>;
  readonly progress: (share: number) => void;
}

export type Repaired = { ok: true; keys: KeysFile } | { ok: false; problem: Failure };

const cannot = (detail: string): Repaired => ({ ok: false, problem: { reason: 'cannot-write', detail } });

/**
 * Makes the record whole from the copy that still is. Both copies are first copied aside as they are, so that
 * nothing is overwritten that somebody could still want.
 */
export async function repairRecord(source: RepairSource, parts: RepairParts): Promise<Repaired> {
  if (source === 'none') return cannot('neither copy is whole by itself; restore a backup instead');
  const aside = await parts.copy.setAside();
  if (!aside.ok)
    return { ok: false, problem: aside.reason === 'disk-full' ? { reason: 'disk-full' } : aside };
  parts.progress(0.1);
  switch (source) {
    case 'journal-file':
      return fromJournalFile(parts);
    case 'backup-and-journal-file':
      return fromBackup(parts);
    case 'database':
      return fromDatabase(parts);
  }
}

/** Plays the whole journal file again and fills a fresh database with what comes of it. */
function fromJournalFile(parts: RepairParts): Promise<Repaired> {
  const workbook = new Workbook({ device: freshDevice(), freeze: parts.freeze });
  return playFile(parts, workbook, chainStart, parts.found.journal?.first ?? 1);
}

/** Lays out the verified backup, and plays the rows of the journal file that came after it. */
async function fromBackup(parts: RepairParts): Promise<Repaired> {
  const { copy, found, vault } = parts;
  const { backup, journal } = found;
  const records = backup && (await parts.openBackup(backup.name));
  if (!backup || !records) return cannot(`the backup ${backup?.name ?? ''} is gone, or does not open`);
  const hash = await copy.hashOf(backup.through).catch(() => null);
  if (hash !== null && hash !== backup.hash) return cannot('the journal file does not follow the backup');
  const workbook = new Workbook({ device: freshDevice(), freeze: parts.freeze });
  await runSliced(workbook.loadSliced(records), slicer());
  const start = { number: backup.through, hash: fromHex(backup.hash) };
  const repaired = await playFile(parts, workbook, start, start.number + 1);
  if (!repaired.ok || (journal && journal.last >= start.number)) return repaired;
  // What is left of the file ends before the backup: it begins anew behind it.
  const begun = journal ? await copy.cutAfter(0) : await copy.begin(vault.epoch);
  return begun.ok ? repaired : cannot(begun.detail);
}

async function playFile(
  parts: RepairParts,
  workbook: Workbook,
  start: ChainEnd,
  first: number,
): Promise<Repaired> {
  const { copy, found, keys, vault, workers, database, progress } = parts;
  const pause = slicer();
  const { device } = workbook.clock;
  let end = start;
  let next = first;
  const last = Math.max(found.journal?.last ?? 0, start.number);
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  const rows = found.journal ? copy.rowsFrom(next) : [];
  for await (const bytes of rows) {
    waiting.push(...splitRows(bytes));
    const before =
      next === first && start.number > 0 ? rowHead(waiting[0] ?? new Uint8Array())?.prev : undefined;
    if (before && hex(before) !== hex(start.hash))
      return cannot('the journal file does not follow the backup');
    const whole = upToLastSet(waiting);
    const read = await openEntries({ vault, workers }, waiting.slice(0, whole), next);
    if (!read.ok) return cannot(`row ${read.number} of the journal file does not open`);
    for (const entry of read.entries) await runSliced(workbook.applySliced(entry), pause);
    end = read.end ?? end;
    next += whole;
    waiting = waiting.slice(whole);
    progress(0.1 + (0.5 * next) / (last + 1));
  }
  if (end.number !== last) return cannot('the journal file ended too early');
  database.close();
  const cleared = await copy.clearDatabase();
  if (!cleared.ok) return cannot(cleared.detail);
  await database.open();
  progress(0.7);
  const records: Iterable<StoredRecord> = workbook.records();
  await writeWhole(database, vault, workers, { records, device, end, keysText: writeKeys(keys) }, pause);
  const cut = found.journal ? await copy.cutAfter(end.number) : undefined;
  return !cut || cut.ok ? { ok: true, keys } : cannot(cut.detail);
}

/** How many rows from the first on are whole change sets. */
function upToLastSet(rows: readonly Uint8Array<ArrayBuffer>[]): number {
  const isLast = (row: Uint8Array<ArrayBuffer>) => {
    const view = new DataView(row.buffer, row.byteOffset);
    return view.getUint32(84, true) === view.getUint32(88, true) - 1;
  };
  return rows.findLastIndex(isLast) + 1;
}

/** Begins the journal file anew with a snapshot of all that the database holds. */
async function fromDatabase(parts: RepairParts): Promise<Repaired> {
  const { copy, keys, vault, workers, database, progress } = parts;
  const pause = slicer();
  const read = await readManifest(database, vault);
  if (!read.ok) return cannot('the manifest does not open');
  const { manifest } = read;
  const workbook = new Workbook({ device: manifest.device, freeze: parts.freeze });
  const blocks = await readBlocks(manifest, {
    database,
    vault,
    workers,
    take: (records) => runSliced(workbook.loadSliced(records), pause),
    pause,
    progress: (done, of) => progress(0.1 + (0.4 * done) / of),
  });
  const journal = await readJournal(database, manifest.firstJournal, manifest.chain);
  if (!blocks.ok || journal.journal.gap) return cannot('the database is not whole either');
  const opened = await openEntries(
    { vault, workers },
    journal.rows.map((row) => row.bytes),
    manifest.firstJournal,
  );
  if (!opened.ok) return cannot(`row ${opened.number} of the database does not open`);
  for (const entry of opened.entries) await runSliced(workbook.applySliced(entry), pause);
  progress(0.6);
  const end = opened.end ?? { number: manifest.firstJournal - 1, hash: fromHex(manifest.chain) };
  const wholeFrom = end.number + 1;
  const snapshotKeys: KeysFile = { ...keys, wholeFrom };
  const begun = parts.found.journal ? await copy.cutAfter(0) : await copy.begin(vault.epoch);
  if (!begun.ok) return cannot(begun.detail);
  const kept = await copy.keep('keys', writeKeys(snapshotKeys));
  if (!kept.ok) return cannot(kept.detail);
  // By the writer, which begins a new log before anything else is written.
  const writer = new RecordWriter(database, copy, vault, workers, end, true);
  const put = () => database.meta.put({ name: 'keys', value: writeKeys(snapshotKeys) });
  const switched = await writer.inDatabase(put);
  if (!switched.ok) return cannot(switched.detail);
  const saved = await writer.save({
    version: currentVersion,
    label: 'Made the journal file anew',
    at: new Date().toISOString(),
    device: manifest.device,
    stamp: workbook.clock.highest,
    merge: [],
    replace: [...workbook.records()],
  });
  return saved.ok ? { ok: true, keys: snapshotKeys } : cannot(saved.detail);
}
