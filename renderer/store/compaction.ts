import { hex } from '../../shared/formats/journalRow';
import type { StoredRecord } from '../../shared/workbook/entry';
import { currentVersion } from '../../shared/workbook/migrations/version';
import type { Workbook } from '../../shared/workbook/workbook';
import { BLOCK_RECORDS, type BlockContent } from './blocks';
import type { ChainEnd } from './journal';
import { type Manifest, putManifest, readManifest, sealManifest } from './manifest';
import type { RecordWriter } from './recordWriter';
import type { Sealers } from './sealers';
import { sweep } from './sweep';
import { inBlocks, writeBlocks } from './writeWhole';

/** A record by kind and id, as the set of touched records holds it. */
export const touchKey = (kind: string, id: string): string => `${kind} ${id}`;

export interface CompactionParts {
  readonly workbook: Workbook;
  readonly writer: RecordWriter;
  readonly workers: Sealers;
  readonly manifest: Manifest;
  /** Takes the records that journal rows up to the present end have written since the last compaction. */
  readonly takeTouched: () => ReadonlySet<string>;
  /** Puts a step into the queue of the workbook's writes, between saves. */
  readonly enqueue: <T>(step: () => Promise<T>) => Promise<T>;
  readonly pause: () => Promise<void>;
  /** Writes every block anew, so that nothing that was replaced lies in an old one. */
  readonly whole?: boolean;
}

interface Snapshot {
  readonly end: ChainEnd;
  readonly contents: Iterable<BlockContent>;
  readonly whole: boolean;
  readonly stale: number;
}

/**
 * Folds the journal's rows into blocks. Touched records go into new blocks behind the old ones; when half of
 * what the blocks hold has been replaced, all are written anew. Old blocks stay until the new manifest has
 * committed, so a kill at any point leaves one whole record; what is left over then is for `sweep`. Gives the new manifest, or undefined where it could not be written now; rejects
 * where a block could not be sealed or written. In both cases what was touched is due again.
 */
export async function compact(parts: CompactionParts): Promise<Manifest | undefined> {
  const { writer, workers, enqueue, pause } = parts;
  const { database, vault } = writer;
  const ready = await enqueue(() => writer.ready());
  if (!ready.ok) return undefined;
  // The manifest as it lies on the disk: a write that was reported as failed can have committed.
  const read = await readManifest(database, vault);
  if (!read.ok) return undefined;
  const manifest = { ...read.manifest, device: parts.manifest.device };
  await sweep(parts, manifest);
  // Records are never changed in place, so references taken between two saves are a snapshot.
  const snapshot = await enqueue(async () => takeSnapshot(parts, manifest));
  const put = async (write: () => Promise<unknown>) => {
    const outcome = await enqueue(() => writer.inDatabase(write));
    if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  };
  const entries = await writeBlocks(
    database,
    vault,
    workers,
    manifest.nextBlock,
    snapshot.contents,
    pause,
    put,
  );
  const next: Manifest = {
    ...manifest,
    version: currentVersion,
    blocks: snapshot.whole ? entries : [...manifest.blocks, ...entries],
    nextBlock: manifest.nextBlock + entries.length,
    stale: snapshot.stale,
    firstJournal: snapshot.end.number + 1,
    chain: hex(snapshot.end.hash),
  };
  const sealed = await sealManifest(vault, next);
  const written = await enqueue(() =>
    writer.inDatabase(() => database.transaction('rw', database.meta, () => putManifest(database, sealed))),
  );
  return written.ok ? next : undefined;
}

function takeSnapshot(
  { workbook, writer, takeTouched, whole }: CompactionParts,
  manifest: Manifest,
): Snapshot {
  const touched = takeTouched();
  const end = writer.end;
  const held = manifest.blocks.reduce((sum, block) => sum + block.count, 0);
  const stale = manifest.stale + touched.size;
  if (whole || stale * 2 > held)
    return { end, contents: inBlocks([...workbook.records()]), whole: true, stale: 0 };
  const records: StoredRecord[] = [];
  const gone: { kind: string; id: string }[] = [];
  for (const key of touched) {
    const at = key.indexOf(' ');
    const [kind, id] = [key.slice(0, at), key.slice(at + 1)];
    const record = workbook.stored(kind, id);
    if (record) records.push(record);
    else gone.push({ kind, id });
  }
  return { end, contents: changedBlocks(records, gone), whole: false, stale };
}

function* changedBlocks(
  records: readonly StoredRecord[],
  gone: readonly { kind: string; id: string }[],
): Generator<BlockContent> {
  if (gone.length > 0) yield { records: [], gone: [...gone] };
  for (let from = 0; from < records.length; from += BLOCK_RECORDS)
    yield { records: records.slice(from, from + BLOCK_RECORDS) };
}
