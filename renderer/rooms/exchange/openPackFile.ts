import { PIECE_BYTES } from '../../../shared/fileRequests';
import { packLimits } from '../../../shared/formats/pack/limits';
import { fileProblemText } from '../../../shared/formats/problemText';

export type PackChosen = { name: string; bytes: Uint8Array<ArrayBuffer> } | { problem: string } | undefined;

/** Asks for a pack and reads it piece by piece. Undefined where the user changed their mind. */
export async function openPackFile(): Promise<PackChosen> {
  const { machine } = window;
  const answer = await machine.ask('file.openHandle', { kind: 'pack' });
  if (answer.outcome === 'cancelled') return undefined;
  if (answer.outcome === 'too-large')
    return {
      problem: fileProblemText(
        { reason: 'pack-too-large', bytes: answer.size, limit: answer.limit },
        answer.name,
      ),
    };
  if (answer.outcome === 'cannot-read') return { problem: notReadText(answer.name, answer.detail) };
  const { token, name, size } = answer;
  const bytes = new Uint8Array(size);
  let from = 0;
  while (from < size) {
    const read = await machine.ask('file.read', { token, from, length: PIECE_BYTES });
    if (read.outcome !== 'read') {
      await machine.ask('file.close', { token });
      return { problem: notReadText(name, 'detail' in read ? read.detail : 'it was closed') };
    }
    const piece = new Uint8Array(read.bytes);
    if (piece.length === 0) break;
    bytes.set(piece, from);
    from += piece.length;
  }
  await machine.ask('file.close', { token });
  return { name, bytes: bytes.subarray(0, from) };
}

/** Reads a pack that was dropped on the window. */
export async function droppedPack(file: File): Promise<NonNullable<PackChosen>> {
  if (file.size > packLimits.file)
    return {
      problem: fileProblemText(
        { reason: 'pack-too-large', bytes: file.size, limit: packLimits.file },
        file.name,
      ),
    };
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { problem: notReadText(file.name, 'it may be a folder') };
  }
}

const notReadText = (name: string, detail: string) =>
  `“${name}” could not be read (${detail}). Nothing was changed. Check that it is still there, then choose it again.`;
