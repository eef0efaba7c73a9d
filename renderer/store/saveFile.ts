import { type FileKind, PIECE_BYTES } from '../../shared/fileRequests';

export type FileSaved =
  | { outcome: 'saved'; name: string; folder: string }
  | { outcome: 'cancelled' }
  | { outcome: 'problem'; text: string };

/** Asks where, and writes the bytes there piece by piece. Half a file is never left under its name. */
export function saveFile(kind: FileKind, suggested: string, bytes: Uint8Array): Promise<FileSaved> {
  return savePieces(kind, suggested, piecesOf(bytes));
}

/**
 * Asks where, and writes pieces there as they are made.
 * @param stop leaves no file where it is aborted before the last piece
 */
export async function savePieces(
  kind: FileKind,
  suggested: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stop?: AbortSignal,
): Promise<FileSaved> {
  const { machine } = window;
  const begun = await machine.ask('file.saveHandle', { kind, suggested, where: 'ask' });
  if (begun.outcome === 'cancelled') return begun;
  if (begun.outcome !== 'ready') return { outcome: 'problem', text: notSavedText(begun) };
  const { token } = begun;
  for await (const made of pieces) {
    if (stop?.aborted) {
      await machine.ask('file.abandon', { token });
      return { outcome: 'cancelled' };
    }
    for (const piece of piecesOf(made)) {
      const written = await machine.ask('file.write', { token, bytes: piece.slice().buffer });
      if (written.outcome === 'written') continue;
      await machine.ask('file.abandon', { token });
      return { outcome: 'problem', text: notSavedText(written) };
    }
  }
  const ended = await machine.ask('file.finish', { token });
  return ended.outcome === 'saved' ? ended : { outcome: 'problem', text: notSavedText(ended) };
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

function notSavedText(answer: { outcome: string; detail?: string }): string {
  if (answer.outcome === 'disk-full')
    return 'Nothing was saved: that disk is full. Make room or choose another place, then save again.';
  return `Nothing was saved: that place cannot be written to${answer.detail ? ` (${answer.detail})` : ''}. Choose another place, then save again.`;
}
