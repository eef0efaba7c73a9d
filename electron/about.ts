import { app } from 'electron';
import type { Handlers } from './ipc';
import { tellsLockScreen } from './power';

export const aboutAnswers: Pick<Handlers, 'app.about'> = {
  'app.about': (_input, asker) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
    packaged: app.isPackaged,
    opened: asker.opened,
    userData: app.getPath('userData'),
    tellsLockScreen,
    testSeam: !app.isPackaged && process.argv.includes('--wardbook-test-seam'),
  }),
};
