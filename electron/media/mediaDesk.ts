import { randomUUID } from 'node:crypto';
import type { MediaAnswer } from '../../shared/mediaRequests';
import type { Handlers } from '../ipc';
import { tell } from '../ipc';
import { workbookWindow } from '../window';

/** A page that does not answer by then is hung, or has no workbook open. */
const PATIENCE_MS = 20_000;

interface Waiting {
  readonly owner: number;
  settle(answer: MediaAnswer): void;
}

/** Asks the window of the workbook for photos and recordings, a piece at a time. Nothing of them is kept here. */
export class MediaDesk {
  private readonly waiting = new Map<string, Waiting>();

  readonly answers: Pick<Handlers, 'media.answer'> = {
    'media.answer': ({ ticket, answer }, { contents }) => {
      const waiting = this.waiting.get(ticket);
      if (waiting?.owner === contents.id) waiting.settle(answer);
      return undefined;
    },
  };

  /** The facts of an item, or a piece of it. A window that goes meanwhile counts as locked. */
  ask(id: string, piece: { from: number; length: number } | null): Promise<MediaAnswer> {
    const one = workbookWindow();
    if (!one || one.window.isDestroyed()) return Promise.resolve({ outcome: 'locked' });
    const { window } = one;
    const ticket = randomUUID();
    return new Promise((resolve) => {
      const settle = (answer: MediaAnswer) => {
        clearTimeout(timer);
        window.off('closed', lock);
        this.waiting.delete(ticket);
        resolve(answer);
      };
      const lock = () => settle({ outcome: 'locked' });
      const timer = setTimeout(lock, PATIENCE_MS);
      this.waiting.set(ticket, { owner: window.webContents.id, settle });
      window.once('closed', lock);
      tell(window, 'media.wanted', { ticket, id, piece });
    });
  }
}
