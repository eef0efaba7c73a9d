import { z } from 'zod';
import { ownBuffer } from '../database';
import { sealText, unsealText } from '../payload';
import type { RecordWriter, WriteOutcome } from '../recordWriter';

const NAME = 'erasing';

/** An erasure under way: what a later session needs to end one that was cut short. It goes when all is done. */
const erasingNote = z.object({
  erasureId: z.string(),
  /** The last journal row before it: nothing up to this one may stay. */
  before: z.number().int().min(0),
  terms: z.array(z.string()),
  /** Records, as "kind id", in which a text was looked at and left. */
  left: z.array(z.string()),
});
export type ErasingNote = z.output<typeof erasingNote>;

export async function readNote({ database, vault }: RecordWriter): Promise<ErasingNote | undefined> {
  const value = (await database.meta.get(NAME))?.value;
  if (!(value instanceof ArrayBuffer)) return undefined;
  const text = await unsealText(vault.key('manifest'), vault.place('manifest', NAME), new Uint8Array(value));
  const note = erasingNote.safeParse(text === undefined ? undefined : JSON.parse(text));
  return note.success ? note.data : undefined;
}

export async function writeNote(writer: RecordWriter, note: ErasingNote): Promise<WriteOutcome> {
  const { database, vault } = writer;
  const place = vault.place('manifest', NAME);
  const { sealed } = await sealText(vault.key('manifest'), place, JSON.stringify(note));
  return writer.inDatabase(() => database.meta.put({ name: NAME, value: ownBuffer(sealed) }));
}

export const removeNote = (writer: RecordWriter): Promise<WriteOutcome> =>
  writer.inDatabase(() => writer.database.meta.delete(NAME));
