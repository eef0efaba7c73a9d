import { hex } from '../../shared/formats/journalRow';
import type { StoredRecord } from '../../shared/workbook/entry';
import { currentVersion } from '../../shared/workbook/migrations/version';
import { BLOCK_RECORDS, type BlockContent, type MadeBlock, sealBlock } from './blocks';
import type { RecordDatabase } from './database';
import type { ChainEnd } from './journal';
import { type Manifest, sealManifest } from './manifest';
import type { Sealers } from './sealers';
import type { Vault } from './vault';

/** Blocks sealed and written in one transaction: about 4,000 records, so that none holds the disk for long. */
const BATCH = 8;

/** Seals contents as blocks under the numbers from `first` on and writes them by `put`; nothing names them yet. */
export async function writeBlocks(
  database: RecordDatabase,
  vault: Vault,
  workers: Sealers,
  first: number,
  contents: Iterable<BlockContent>,
  pause: () => Promise<void>,
  put: (write: () => Promise<unknown>) => Promise<unknown> = (write) => write(),
): Promise<MadeBlock['entry'][]> {
  const entries: MadeBlock['entry'][] = [];
  let batch: Promise<MadeBlock>[] = [];
  const write = async () => {
    const made = await Promise.all(batch);
    batch = [];
    await put(() =>
      database.transaction('rw', database.blocks, () => database.blocks.bulkPut(made.map(({ row }) => row))),
    );
    entries.push(...made.map(({ entry }) => entry));
  };
  let id = first;
  for (const content of contents) {
    const sealing = sealBlock(vault, workers, id, content);
    // A fault is met when the batch is written; until then nobody waits for this one alone.
    sealing.catch(() => undefined);
    batch.push(sealing);
    id += 1;
    if (batch.length === BATCH) await write();
    await pause();
  }
  if (batch.length > 0) await write();
  return entries;
}

/** Records in the order held, cut into blocks. */
export function* inBlocks(records: Iterable<StoredRecord>): Generator<BlockContent> {
  let block: StoredRecord[] = [];
  for (const record of records) {
    block.push(record);
    if (block.length < BLOCK_RECORDS) continue;
    yield { records: block };
    block = [];
  }
  if (block.length > 0) yield { records: block };
}

export interface WholeRecord {
  readonly records: Iterable<StoredRecord>;
  readonly device: string;
  /** The journal goes on after this row. */
  readonly end: ChainEnd;
  readonly keysText: string;
}

/** Fills an empty database with a whole record: blocks first, then keys and manifest in one transaction. */
export async function writeWhole(
  database: RecordDatabase,
  vault: Vault,
  workers: Sealers,
  whole: WholeRecord,
  pause: () => Promise<void>,
): Promise<Manifest> {
  const blocks = await writeBlocks(database, vault, workers, 1, inBlocks(whole.records), pause);
  const manifest: Manifest = {
    workbookId: vault.workbookId,
    epoch: vault.epoch,
    version: currentVersion,
    blocks,
    nextBlock: blocks.length + 1,
    stale: 0,
    firstJournal: whole.end.number + 1,
    chain: hex(whole.end.hash),
    device: whole.device,
  };
  const sealed = await sealManifest(vault, manifest);
  await database.transaction('rw', database.meta, () =>
    database.meta.bulkPut([
      { name: 'keys', value: whole.keysText },
      { name: 'manifest', value: sealed },
    ]),
  );
  return manifest;
}
