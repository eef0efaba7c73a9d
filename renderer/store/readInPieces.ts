import { PIECE_BYTES } from '../../shared/fileRequests';
import type { Machine } from '../../shared/ipc';

/** A file that main holds for this window, as long as it says. */
export interface HeldFile {
  token: string;
  size: number;
}

/** All bytes of a file that main holds, piece by piece, or the words why not; then main lets go of it. */
export async function readInPieces(
  machine: Pick<Machine, 'ask'>,
  { token, size }: HeldFile,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { why: string }> {
  const bytes = new Uint8Array(size);
  try {
    for (let from = 0; from < size; ) {
      const length = Math.min(PIECE_BYTES, size - from);
      const read = await machine.ask('file.read', { token, from, length });
      if (read.outcome !== 'read') return { why: read.outcome === 'gone' ? 'it was closed' : read.detail };
      if (read.bytes.byteLength === 0) return { why: 'it became shorter meanwhile' };
      bytes.set(new Uint8Array(read.bytes), from);
      from += read.bytes.byteLength;
    }
  } finally {
    await machine.ask('file.close', { token });
  }
  return { bytes };
}
