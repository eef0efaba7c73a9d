import type { MetaRow, RecordDatabase } from '../database';
import { ownBuffer } from '../database';
import { DRAFT_PREFIX, openDraft, sealDraft } from '../drafts';
import { sealText, unsealText } from '../payload';
import type { Vault } from '../vault';

/** Written with the switch itself: the keys lie open, and the manifest is made for the new blocks. */
const ofTheSwitch = ['keys', 'manifest'];

/**
 * What lies in the database beside keys and manifest, sealed under the next key: drafts, under names that it hashes
 * anew, and the store's own notes. A draft that does not open was never called saved, and goes; a note that does not
 * open stops the change.
 */
export async function metaSealedAnew(
  database: RecordDatabase,
  before: Vault,
  after: Vault,
): Promise<{ put: MetaRow[]; gone: string[] }> {
  const put: MetaRow[] = [];
  const gone: string[] = [];
  for (const { name, value } of await database.meta.toArray()) {
    if (ofTheSwitch.includes(name)) continue;
    if (name.startsWith(DRAFT_PREFIX)) {
      gone.push(name);
      const read = await openDraft(before, name, value);
      if (read) put.push(await sealDraft(after, read.key, read.draft));
      continue;
    }
    const text =
      value instanceof ArrayBuffer
        ? await unsealText(before.key('manifest'), before.place('manifest', name), new Uint8Array(value))
        : undefined;
    if (text === undefined) throw new Error(`the note “${name}” does not open with the workbook's key`);
    const { sealed } = await sealText(after.key('manifest'), after.place('manifest', name), text);
    put.push({ name, value: ownBuffer(sealed) });
  }
  return { put, gone };
}

/** Bytes that the database holds of the record: a change of the key writes them once more. */
export async function bytesHeld({ blocks, history, journal }: RecordDatabase): Promise<number> {
  let bytes = 0;
  await blocks.each((row) => {
    bytes += row.bytes.byteLength;
  });
  for (const table of [history, journal])
    await table.each(({ row }) => {
      bytes += row.byteLength;
    });
  return bytes;
}
