import { z } from 'zod';
import { base64Of, bytesOfOurBase64 } from '../../../shared/formats/base64';
import { type MetaRow, ownBuffer } from '../database';
import { sealText, unsealText } from '../payload';
import type { RecordWriter, WriteOutcome } from '../recordWriter';
import { Vault } from '../vault';

const NAME = 'keyChange';

/** A change of the key that has switched and is not ended: sealed under the new key, it goes when all is done. */
const keyChangeNote = z.object({
  /** The epoch that it took the place of. */
  before: z.number().int().min(1),
  /** The key of that epoch, in base64, until nothing is sealed under it any more. */
  oldKey: z.string().optional(),
});
export type KeyChangeNote = z.output<typeof keyChangeNote>;

export async function readKeyChangeNote({
  database,
  vault,
}: Pick<RecordWriter, 'database' | 'vault'>): Promise<KeyChangeNote | undefined> {
  const value = (await database.meta.get(NAME))?.value;
  if (!(value instanceof ArrayBuffer)) return undefined;
  const text = await unsealText(vault.key('manifest'), vault.place('manifest', NAME), new Uint8Array(value));
  const note = keyChangeNote.safeParse(text === undefined ? undefined : JSON.parse(text));
  return note.success ? note.data : undefined;
}

/** The note as it lies in the database. */
export async function sealKeyChangeNote(vault: Vault, note: KeyChangeNote): Promise<MetaRow> {
  const place = vault.place('manifest', NAME);
  const { sealed } = await sealText(vault.key('manifest'), place, JSON.stringify(note));
  return { name: NAME, value: ownBuffer(sealed) };
}

export async function writeKeyChangeNote(writer: RecordWriter, note: KeyChangeNote): Promise<WriteOutcome> {
  const row = await sealKeyChangeNote(writer.vault, note);
  return writer.inDatabase(() => writer.database.meta.put(row));
}

export const removeKeyChangeNote = (writer: RecordWriter): Promise<WriteOutcome> =>
  writer.inDatabase(() => writer.database.meta.delete(NAME));

export const noteOf = (before: number, oldKey: Uint8Array<ArrayBuffer>): KeyChangeNote => ({
  before,
  oldKey: base64Of(oldKey),
});

/** The vault of the epoch before, as long as something is sealed under it. */
export async function vaultBefore(
  workbookId: string,
  { before, oldKey }: KeyChangeNote,
): Promise<Vault | undefined> {
  if (oldKey === undefined) return undefined;
  const key = bytesOfOurBase64(oldKey);
  const vault = await Vault.open(workbookId, before, key);
  key.fill(0);
  return vault;
}
