import { powerMonitor } from 'electron';
import { tell } from './ipc';
import { ourWindows } from './window';

/** Whether this system tells applications that its screen was locked. */
export const tellsLockScreen = process.platform === 'darwin' || process.platform === 'win32';

/** Locks when the machine goes to sleep or its screen is locked, if a key is held, without waiting for the page. */
export function lockWithTheMachine(lock: () => void): void {
  const heard = (event: 'suspend' | 'lock-screen') => () => {
    for (const { window } of ourWindows('workbook')) tell(window, 'app.power', { event });
    if (ourWindows('workbook').some(({ page }) => page.unlocked)) lock();
  };
  powerMonitor.on('suspend', heard('suspend'));
  powerMonitor.on('lock-screen', heard('lock-screen'));
}
