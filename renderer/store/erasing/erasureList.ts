import type { StoredRecord } from '../../../shared/workbook/entry';
import { erasedIds, withoutErased } from '../../../shared/workbook/erased';
import { readLoosely } from '../../../shared/workbook/readLoosely';
import { fromBase64, toBase64 } from '../base64';
import { sealText, unsealText } from '../payload';
import type { OpenedBackup } from '../restore';

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

/** The list as the file holds it. */
export async function sealErasureList(
  identity: string,
  workbookId: string,
  erasures: readonly StoredRecord[],
): Promise<string> {
  const { sealed } = await sealText(await keyFrom(identity), place(workbookId), JSON.stringify(erasures));
  return toBase64(sealed);
}

/** Erasures in the file; none where there is no file, or where it is another workbook's. */
async function openErasureList(
  identity: string,
  workbookId: string,
  file: string | null,
): Promise<readonly StoredRecord[]> {
  if (file === null) return [];
  const text = await unsealText(await keyFrom(identity), place(workbookId), fromBase64(file));
  const list: unknown = text === undefined ? [] : JSON.parse(text);
  return (Array.isArray(list) ? list : []).flatMap((each) => readLoosely(each) ?? []);
}

/** A backup as it may be restored here: whoever was erased since it was made stays erased. */
export async function withErasureList(backup: OpenedBackup, file: string | null): Promise<OpenedBackup> {
  const erasures = await openErasureList(backup.identity, backup.manifest.workbookId, file);
  if (erasures.length === 0) return backup;
  const erased = erasedIds(erasures);
  const kept = backup.records.flatMap((record) => withoutErased(record, erased) ?? []);
  return { ...backup, records: [...kept, ...erasures] };
}
