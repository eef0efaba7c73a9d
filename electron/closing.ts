import type { Handlers } from './ipc';
import { tell } from './ipc';
import { type OurWindow, ourWindow } from './window';

/** How long a page may take to finish its writing before its window closes all the same. */
const PATIENCE_MS = 2_000;

/** Lets a page that holds an open workbook finish its writing before its window closes. */
export function closeInOrder(one: OurWindow): void {
  one.window.on('close', (event) => {
    if (!one.page.unlocked) return;
    event.preventDefault();
    tell(one.window, 'app.closing', {});
    setTimeout(() => close(one), PATIENCE_MS).unref();
  });
}

function close(one: OurWindow): void {
  if (!one.window.isDestroyed()) one.window.destroy();
}

export const closingAnswers: Pick<Handlers, 'window.closeReady'> = {
  'window.closeReady': (_input, { contents }) => {
    const one = ourWindow(contents.id);
    // After the answer has gone out, or the page would see its request fail.
    if (one) setImmediate(() => close(one));
    return undefined;
  },
};
