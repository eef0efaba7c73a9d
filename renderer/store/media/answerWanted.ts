import type { Machine, Notice } from '../../../shared/ipc';
import type { MediaAnswer } from '../../../shared/mediaRequests';
import type { MediaShelf } from './mediaShelf';

/** Answers main when `app://wardbook/media/<id>` is asked for, while a workbook is open. */
export function answerWanted(machine: Machine, shelf: () => MediaShelf | undefined): void {
  machine.on('media.wanted', (wanted) => {
    answerTo(wanted, shelf())
      .catch((fault: unknown): MediaAnswer => {
        console.error('a photo or recording could not be given', fault);
        return { outcome: 'damaged' };
      })
      .then((answer) => machine.ask('media.answer', { ticket: wanted.ticket, answer }))
      .catch((fault: unknown) => console.error('main did not take a part of a photo or recording', fault));
  });
}

async function answerTo(
  { id, piece }: Notice<'media.wanted'>,
  shelf: MediaShelf | undefined,
): Promise<MediaAnswer> {
  if (!shelf) return { outcome: 'locked' };
  const facts = shelf.facts(id);
  if (!facts) return { outcome: 'none' };
  if (!piece) return { outcome: 'facts', ...facts };
  const bytes = await shelf.read(id, piece.from, piece.length);
  return bytes ? { outcome: 'piece', bytes: bytes.buffer } : { outcome: 'damaged' };
}
