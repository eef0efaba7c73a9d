import { type FileKind, PIECE_BYTES } from '../../shared/fileRequests';

export type FileSaved =
  | { outcome: 'saved'; name: string; folder: string }
  | { outcome: 'cancelled' }
  | { outcome: 'problem'; text: string };

/** Asks where, and writes the bytes there piece by piece. Half a file is never left under its name. */
export async function saveFile(kind: FileKind, suggested: string, bytes: Uint8Array): Promise<FileSaved> {
  const { machine } = window;
  const begun = await machine.ask('file.saveHandle', { kind, suggested, where: 'ask' });
  if (begun.outcome === 'cancelled') return begun;
  if (begun.outcome !== 'ready') return { outcome: 'problem', text: notSavedText(begun) };
  const { token } = begun;
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const piece = bytes.slice(from, from + PIECE_BYTES).buffer;
    const written = await machine.ask('file.write', { token, bytes: piece });
    if (written.outcome !== 'written') {
      await machine.ask('file.abandon', { token });
      return { outcome: 'problem', text: notSavedText(written) };
    }
  }
  const ended = await machine.ask('file.finish', { token });
  return ended.outcome === 'saved' ? ended : { outcome: 'problem', text: notSavedText(ended) };
}

function notSavedText(answer: { outcome: string; detail?: string }): string {
  if (answer.outcome === 'disk-full')
    return 'Nothing was saved: that disk is full. Make room or choose another place, then save again.';
  return `Nothing was saved: that place cannot be written to${answer.detail ? ` (${answer.detail})` : ''}. Choose another place, then save again.`;
}
