import { app, dialog, type WebContents } from 'electron';
import { ourWindow } from './window';

/** So many ends of the page within a minute, and opening it again by itself helps nobody. */
const TOO_MANY = 3;
const MINUTE = 60_000;

/**
 * Never a blank window: when the page's process ends by itself, a fresh window opens at the lock screen.
 * `now` in milliseconds. A presenter window is closed instead.
 */
export function recoverFromCrashes(reopen: () => void, now: () => number): void {
  const crashes: number[] = [];
  app.on('render-process-gone', (_event, contents: WebContents, details) => {
    const gone = ourWindow(contents.id);
    if (!gone || details.reason === 'clean-exit') return;
    console.error(`the page of a window ended: ${details.reason}, ${details.exitCode}`);
    if (gone.role === 'presenter') return gone.window.destroy();
    crashes.push(now());
    if (crashes.filter((at) => at > now() - MINUTE).length < TOO_MANY) reopen();
    else void askBeforeReopening(reopen);
  });
}

async function askBeforeReopening(reopen: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Wardbook',
    message: 'The window of Wardbook has ended by itself several times within a minute.',
    detail:
      'Everything that was saved is kept. Open the window again, or close Wardbook and restart the machine.',
    buttons: ['Open the window again', 'Close Wardbook'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) reopen();
  else app.quit();
}
