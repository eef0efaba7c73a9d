import { z } from 'zod';
import { ownBuffer, type RecordDatabase } from './database';
import { sealText, unsealText } from './payload';
import type { Vault } from './vault';

const NAME = 'manifest';

const block = z.object({
  id: z.number().int(),
  /** Records in it. */
  count: z.number().int(),
  /** SHA-256 of its sealed bytes, in hex. */
  hash: z.string(),
});
export type BlockEntry = z.output<typeof block>;

/** What must be there: it is sealed, so the store can prove by it that nothing is missing. */
const manifest = z.looseObject({
  workbookId: z.string(),
  epoch: z.number().int(),
  /** Version of the data in the blocks: number of the last migration. */
  version: z.number().int(),
  /** In the order in which they are read: a later block's record takes the place of an earlier one's. */
  blocks: z.array(block),
  nextBlock: z.number().int(),
  /** Records in blocks that a later block has replaced: when they are many, all blocks are written anew. */
  stale: z.number().int(),
  /** Number of the first row that is in no block, and the hash of the row before it, in hex. */
  firstJournal: z.number().int(),
  chain: z.string(),
  /** This copy's device, the last part of each of its stamps. */
  device: z.string(),
});
export type Manifest = z.output<typeof manifest>;

export const sealManifest = async (vault: Vault, content: Manifest): Promise<ArrayBuffer> =>
  ownBuffer(
    (await sealText(vault.key('manifest'), vault.place('manifest', NAME), JSON.stringify(content))).sealed,
  );

/** Writes the manifest; inside a transaction, `sealed` must have been made before it began. */
export const putManifest = (database: RecordDatabase, sealed: ArrayBuffer): Promise<string> =>
  Promise.resolve(database.meta.put({ name: NAME, value: sealed }));

export type ManifestRead = { ok: true; manifest: Manifest } | { ok: false; reason: 'absent' | 'unreadable' };

export async function readManifest(database: RecordDatabase, vault: Vault): Promise<ManifestRead> {
  const row = await database.meta.get(NAME);
  if (!row) return { ok: false, reason: 'absent' };
  if (!(row.value instanceof ArrayBuffer)) return { ok: false, reason: 'unreadable' };
  const text = await unsealText(
    vault.key('manifest'),
    vault.place('manifest', NAME),
    new Uint8Array(row.value),
  );
  const parsed = manifest.safeParse(text === undefined ? undefined : JSON.parse(text));
  if (!parsed.success || parsed.data.workbookId !== vault.workbookId)
    return { ok: false, reason: 'unreadable' };
  return { ok: true, manifest: parsed.data };
}
