import { packLimits } from '../../shared/formats/pack/limits';
import { fileProblemText, size } from '../../shared/formats/problemText';
import type { Machine, RequestOutput } from '../../shared/ipc';
import { readInPieces } from './readInPieces';

/** A pack on the disk, or whatever else can come in, chosen or dropped: its bytes are read when they are wanted, and then only. */
export interface PackFile {
  name: string;
  /** In bytes; 0 where it is not known. */
  size: number;
  /** All of it, or the sentence why not. */
  read(): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { problem: string }>;
}

/** Asks for packs, or for whatever can come in, one or several. None where the user changed their mind. */
export async function chooseFiles(machine: Machine, kind: 'pack' | 'incoming'): Promise<readonly PackFile[]> {
  const answer = await machine.ask('file.openSeveral', { kind });
  return answer.outcome === 'cancelled' ? [] : answer.files.map((told) => chosenFile(machine, kind, told));
}

type Told = Extract<RequestOutput<'file.openSeveral'>, { outcome: 'chosen' }>['files'][number];

function chosenFile(machine: Machine, kind: 'pack' | 'incoming', told: Told): PackFile {
  const { name } = told;
  const refused = (bytes: number, limit: number) =>
    kind === 'pack' || name.toLowerCase().endsWith('.wardpack')
      ? tooLarge(name, bytes, limit)
      : { problem: fileProblemText({ reason: 'file-too-large', bytes, limit }, name) };
  switch (told.outcome) {
    case 'too-large':
      return { name, size: told.size, read: async () => refused(told.size, told.limit) };
    case 'cannot-read':
      return { name, size: 0, read: async () => notRead(name, told.detail) };
    case 'opened':
      return {
        name,
        size: told.size,
        read: async () => {
          const read = await readInPieces(machine, told);
          return 'why' in read ? notRead(name, read.why) : read;
        },
      };
  }
}

/** A pack that was dropped on the window. A folder has no bytes, and is said to be one. */
export const droppedPack = (file: File): PackFile => ({
  name: file.name,
  size: file.size,
  read: async () => {
    if (file.size > packLimits.file) return tooLarge(file.name, file.size, packLimits.file);
    try {
      return { bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch {
      return notRead(file.name, 'it may be a folder');
    }
  },
});

const tooLarge = (name: string, bytes: number, limit: number) => ({
  problem: `“${name}” is ${size(bytes)}; a pack may be ${size(limit)}. Nothing was changed. Ask the sender for a smaller part, such as one campaign or one event.`,
});

const notRead = (name: string, why: string) => ({
  problem: `“${name}” could not be read (${why}). Nothing was changed. Check that it is still there, then choose it again.`,
});
