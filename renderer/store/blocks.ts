import { hex } from '../../shared/formats/journalRow';
import type { StoredRecord } from '../../shared/workbook/entry';
import { migrateRecords } from '../../shared/workbook/migrations';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { type BlockRow, ownBuffer, type RecordDatabase } from './database';
import type { BlockEntry, Manifest } from './manifest';
import { readPatiently } from './patientReads';
import type { Sealers } from './sealers';
import type { Vault } from './vault';

/** Records in one block: large enough to be quick, small enough that a saved edit rewrites little. */
export const BLOCK_RECORDS = 512;

/** What one block holds: whole records, and the ids of records that are there no more. */
export interface BlockContent {
  /** The version of the data in it (see migrations/): blocks of several versions may lie side by side. */
  version?: number;
  records: StoredRecord[];
  gone?: { kind: string; id: string }[];
}

export interface MadeBlock {
  readonly row: BlockRow;
  readonly entry: BlockEntry;
}

const blockPlace = (vault: Vault, id: number) => vault.place('blocks', String(id));

/** Seals one block under its number. */
export async function sealBlock(
  vault: Vault,
  sealers: Sealers,
  id: number,
  content: BlockContent,
): Promise<MadeBlock> {
  const { sealed, hash } = await sealers.seal(
    vault.key('blocks'),
    blockPlace(vault, id),
    JSON.stringify({ version: currentVersion, ...content }),
  );
  return {
    row: { id, bytes: ownBuffer(sealed) },
    entry: { id, count: content.records.length, hash: hex(hash) },
  };
}

export type BlocksRead = { ok: true } | { ok: false; blocks: number; of: number; records: number };

/** Blocks read in one step: about 4,000 records. */
const STEP = 8;
/** Steps that the workers open ahead of the one that is taken in: bounds what lies open in memory. */
const AHEAD = 4;

export interface BlockReader {
  readonly database: RecordDatabase;
  readonly vault: Vault;
  readonly workers: Sealers;
  /** Takes records in, a few thousand at a time; what it took counts only if all blocks are there. */
  readonly take: (records: readonly StoredRecord[]) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly progress: (done: number, of: number) => void;
}

/**
 * Reads every block that the manifest names and hands over their records, the later one where two blocks hold
 * the same. A block that is missing, altered or short is counted, and then nothing that was handed over holds.
 */
export async function readBlocks(manifest: Manifest, reader: BlockReader): Promise<BlocksRead> {
  const { take, pause, progress } = reader;
  const steps = Array.from({ length: Math.ceil(manifest.blocks.length / STEP) }, (_, step) =>
    manifest.blocks.slice(step * STEP, (step + 1) * STEP),
  );
  const older: BlockContent[] = [];
  const bad: BlockEntry[] = [];
  const ahead = steps.slice(0, AHEAD).map((entries) => readStep(reader, entries));
  for (const [step, entries] of steps.entries()) {
    const texts = (await ahead.shift()) ?? [];
    const next = steps[step + AHEAD];
    if (next) ahead.push(readStep(reader, next));
    const records: StoredRecord[] = [];
    for (const [index, entry] of entries.entries()) {
      const text = texts[index];
      const content = text === undefined ? undefined : contentOf(text, manifest.version);
      if (!content || content.records.length !== entry.count) bad.push(entry);
      else if (manifest.stale > 0) older.push(content);
      else records.push(...content.records);
      await pause();
    }
    if (bad.length === 0 && records.length > 0) await take(records);
    progress(step + 1, steps.length);
  }
  if (bad.length > 0) {
    const records = bad.reduce((sum, entry) => sum + entry.count, 0);
    return { ok: false, blocks: bad.length, of: manifest.blocks.length, records };
  }
  if (older.length > 0) await take(await latest(older, pause));
  return { ok: true };
}

/** What a block's text holds, brought up to the version of this program; undefined where it is of a newer one. */
function contentOf(text: string, usual: number): BlockContent | undefined {
  const { version = usual, ...content } = JSON.parse(text) as BlockContent;
  const migrated = migrateRecords(content.records, version);
  return migrated.ok ? { ...content, records: migrated.value as StoredRecord[] } : undefined;
}

async function readStep(
  { database, vault, workers }: BlockReader,
  entries: readonly BlockEntry[],
): Promise<(string | undefined)[]> {
  const rows = await readPatiently(
    database.blocks,
    entries.map((entry) => entry.id),
  );
  return Promise.all(entries.map((entry, index) => openBlock(vault, workers, entry, rows[index])));
}

async function openBlock(
  vault: Vault,
  sealers: Sealers,
  entry: BlockEntry,
  row: BlockRow | undefined,
): Promise<string | undefined> {
  if (!row || !(row.bytes instanceof ArrayBuffer)) return undefined;
  const { text, hash } = await sealers.unseal(
    vault.key('blocks'),
    blockPlace(vault, entry.id),
    new Uint8Array(row.bytes),
  );
  return hex(hash) === entry.hash ? text : undefined;
}

/** Of records that several blocks hold, the one of the last block; without those that are there no more. */
async function latest(
  contents: readonly BlockContent[],
  pause: () => Promise<void>,
): Promise<StoredRecord[]> {
  const held = new Map<string, StoredRecord>();
  for (const { records, gone = [] } of contents) {
    for (const { kind, id } of gone) held.delete(`${kind}/${id}`);
    for (const record of records) held.set(`${record.kind}/${record.id}`, record);
    await pause();
  }
  return [...held.values()];
}
