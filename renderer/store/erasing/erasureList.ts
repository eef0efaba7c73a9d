import { base64Of, bytesOfOurBase64 } from '../../../shared/formats/base64';
import type { StoredRecord } from '../../../shared/workbook/entry';
import { erasedIds, withoutErased } from '../../../shared/workbook/erased';
import { textsToHash, withHashesFrom, withoutHashes } from '../../../shared/workbook/erasureHashes';
import { readLoosely } from '../../../shared/workbook/readLoosely';
import { sealText, unsealText } from '../payload';
import type { OpenedBackup } from '../restore';
import type { Vault } from '../vault';

// The list of who was erased, in a file beside the record: a backup that was made before knows nothing of it. It is
// sealed by a key from the workbook's age identity, which every backup carries, so that a restore can open it.

const place = (workbookId: string) => ({ workbookId, table: 'erasures', row: 'list', epoch: 0 });

async function keyFrom(identity: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(identity);
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('wardbook erasures');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The age identities of a workbook: the present one, and those that it had before its key was changed. */
export interface Identities {
  readonly present: string;
  readonly retired: readonly string[];
}

/**
 * The list as the file holds it: a line for each identity that the workbook has had, so that a restore of a backup
 * from before a change of the key heeds it too. Whoever holds only the old identity finds there no more than travels
 * in a pack: ids and days, no hashes.
 */
export async function sealErasureList(
  { present, retired }: Identities,
  workbookId: string,
  erasures: readonly StoredRecord[],
): Promise<string> {
  const bare = erasures.map(withoutHashes);
  const lines = [await sealedLine(present, workbookId, erasures)];
  for (const identity of retired) lines.push(await sealedLine(identity, workbookId, bare));
  return lines.join('\n');
}

async function sealedLine(identity: string, workbookId: string, erasures: readonly StoredRecord[]) {
  const { sealed } = await sealText(await keyFrom(identity), place(workbookId), JSON.stringify(erasures));
  return base64Of(sealed);
}

/** Erasures in the file; none where there is no file, or where it is another workbook's. */
async function openErasureList(
  identity: string,
  workbookId: string,
  file: string | null,
): Promise<readonly StoredRecord[]> {
  const key = await keyFrom(identity);
  for (const line of file?.split('\n') ?? []) {
    const text = await unsealText(key, place(workbookId), bytesOfOurBase64(line));
    if (text === undefined) continue;
    const list: unknown = JSON.parse(text);
    return (Array.isArray(list) ? list : []).flatMap((each) => readLoosely(each) ?? []);
  }
  return [];
}

/**
 * A backup as it may be restored here: whoever was erased since it was made stays erased. Hashes that the list does
 * not tell are made from the backup's own copy of them.
 */
export async function withErasureList(
  backup: OpenedBackup,
  file: string | null,
  vault: Vault,
): Promise<OpenedBackup> {
  const erasures = await openErasureList(backup.identity, backup.manifest.workbookId, file);
  if (erasures.length === 0) return backup;
  const hash = await vault.contactHashes(textsToHash(erasures, backup.records));
  const known = erasures.map((erasure) => withHashesFrom(erasure, backup.records, hash));
  const erased = erasedIds(erasures);
  const kept = backup.records.flatMap((record) => withoutErased(record, erased) ?? []);
  return { ...backup, records: [...kept, ...known] };
}
