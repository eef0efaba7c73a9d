import { app, dialog } from 'electron';
import { faultText } from './faultText';

/** The beginning of what is printed for a fault of main; the tests look for it. */
const PRINTED = 'A fault in the main process:';

/**
 * Without this Electron stops everything behind a box with a stack trace: no lock, no save, no closing. Main
 * holds no record, so it goes on, prints the fault, and asks once what to do.
 */
export function surviveFaults(): void {
  const asking = { now: false };
  process.on('uncaughtException', (fault) => {
    console.error(PRINTED, fault);
    if (asking.now || !app.isReady()) return;
    asking.now = true;
    void askWhatToDo(fault).finally(() => {
      asking.now = false;
    });
  });
  process.on('unhandledRejection', (fault) => console.error(PRINTED, fault));
}

async function askWhatToDo(fault: unknown): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Wardbook',
    message: 'Something in Wardbook went wrong.',
    detail: `Everything that was saved is kept. Close Wardbook and open it again if something no longer answers.\n\n${faultText(fault)}`,
    buttons: ['Go on', 'Close Wardbook'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
}
