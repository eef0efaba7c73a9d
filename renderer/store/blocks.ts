import { hex } from '../../shared/formats/journalRow';
import type { StoredRecord } from '../../shared/workbook/entry';
import { type BlockRow, ownBuffer, type RecordDatabase } from './database';
import type { BlockEntry, Manifest } from './manifest';
import { readPatiently } from './patientReads';
import type { Sealers } from './sealers';
import type { Vault } from './vault';

/** Records in one block: large enough to be quick, small enough that a saved edit rewrites little. */
export const BLOCK_RECORDS = 512;

/** What one block holds: whole records, and the ids of records that are there no more. */
export interface BlockContent {
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
    JSON.stringify(content),
  );
  return {
    row: { id, bytes: ownBuffer(sealed) },
    entry: { id, count: content.records.length, hash: hex(hash) },
  };
}

export type BlocksRead =
  | { ok: true; records: StoredRecord[] }
  | { ok: false; blocks: number; of: number; records: number };

/** Blocks read in one step: bounds what lies sealed in memory at once. */
const STEP = 32;

/**
 * Reads every block that the manifest names, and gives their records, the later one where two blocks hold the
 * same. A block that is missing, altered or short is counted, and then nothing is given.
 */
export async function readBlocks(
  database: RecordDatabase,
  vault: Vault,
  sealers: Sealers,
  manifest: Manifest,
  pause: () => Promise<void>,
  progress: (done: number, of: number) => void,
): Promise<BlocksRead> {
  const contents: BlockContent[] = [];
  const bad: BlockEntry[] = [];
  for (let from = 0; from < manifest.blocks.length; from += STEP) {
    const entries = manifest.blocks.slice(from, from + STEP);
    const ids = entries.map((entry) => entry.id);
    const rows = await readPatiently(database.blocks, ids);
    const opened = entries.map((entry, index) => openBlock(vault, sealers, entry, rows[index]));
    for (const [index, opening] of opened.entries()) {
      const text = await opening;
      const content = text === undefined ? undefined : (JSON.parse(text) as BlockContent);
      const entry = entries[index];
      if (content && entry && content.records.length === entry.count) contents.push(content);
      else if (entry) bad.push(entry);
      await pause();
    }
    progress(Math.min(from + STEP, manifest.blocks.length), manifest.blocks.length);
  }
  if (bad.length > 0) {
    const records = bad.reduce((sum, entry) => sum + entry.count, 0);
    return { ok: false, blocks: bad.length, of: manifest.blocks.length, records };
  }
  return { ok: true, records: await latest(contents, manifest.stale, pause) };
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

async function latest(
  contents: readonly BlockContent[],
  stale: number,
  pause: () => Promise<void>,
): Promise<StoredRecord[]> {
  if (stale === 0) return contents.flatMap((content) => content.records);
  const held = new Map<string, StoredRecord>();
  for (const { records, gone = [] } of contents) {
    for (const { kind, id } of gone) held.delete(`${kind}/${id}`);
    for (const record of records) held.set(`${record.kind}/${record.id}`, record);
    await pause();
  }
  return [...held.values()];
}
