import { PIECE_BYTES } from '../../../shared/fileRequests';
import type { Machine } from '../../../shared/ipc';
import type { ChosenMedia } from './takeMedia';

export type MediaChosen =
  | { outcome: 'chosen'; file: ChosenMedia; close: () => void }
  | { outcome: 'cancelled' }
  | { outcome: 'too-large'; name: string; size: number; limit: number }
  | { outcome: 'cannot-read'; name: string };

/** Asks for a photo, or a recording too; it is read in pieces, as it is needed. */
export async function chooseMedia(machine: Machine, kind: 'media' | 'picture'): Promise<MediaChosen> {
  const answer = await machine.ask('file.openHandle', { kind });
  if (answer.outcome !== 'opened') return answer;
  const { token, name, size } = answer;
  const read = async (from: number, length: number) => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const most = Math.min(PIECE_BYTES, length - done);
      const piece = await machine.ask('file.read', { token, from: from + done, length: most });
      if (piece.outcome !== 'read' || piece.bytes.byteLength === 0) return undefined;
      bytes.set(new Uint8Array(piece.bytes), done);
      done += piece.bytes.byteLength;
    }
    return bytes;
  };
  const close = () => {
    machine.ask('file.close', { token }).catch((fault: unknown) => console.warn('a file stays open', fault));
  };
  return { outcome: 'chosen', file: { name, size, read }, close };
}

/** A file that was dropped: a part at a time is read from where it lies, and nothing is copied. */
export const droppedMedia = (file: File): ChosenMedia => ({
  name: file.name,
  size: file.size,
  read: async (from, length) => {
    const bytes = await file
      .slice(from, from + length)
      .arrayBuffer()
      .catch((fault: unknown) => {
        console.warn('a dropped file could not be read', fault);
        return undefined;
      });
    return bytes?.byteLength === length ? new Uint8Array(bytes) : undefined;
  },
});
