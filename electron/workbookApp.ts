import { app, session } from 'electron';
import { aboutAnswers } from './about';
import { backupAnswers } from './backups/backupAnswers';
import { closeInOrder, closingAnswers } from './closing';
import { recoverFromCrashes } from './crash';
import { BackupFolder } from './files/backupFolder';
import { openAnswers } from './files/openAnswers';
import { OpenFiles } from './files/openFiles';
import { saveAnswers } from './files/saveAnswers';
import { SaveFiles } from './files/saveFiles';
import { pagesFolder } from './folders';
import { answerRequests, tell } from './ipc';
import { keychainAnswers } from './keychain';
import { linkAnswers } from './links';
import { type Holders, replaceWindow } from './lock';
import { mediaAnswers } from './media/mediaAnswers';
import { MediaDesk } from './media/mediaDesk';
import { putUpMenu } from './menu';
import { cancelForeignRequests } from './network';
import { limitPermissions } from './permissions';
import { lockWithTheMachine } from './power';
import { closePresenters, presenterAnswers, watchDisplays } from './presenter';
import { printAnswers } from './printing';
import { servePages } from './protocol';
import { recordAnswers } from './record/recordAnswers';
import { UtilityProcesses } from './utilityProcesses';
import { type Opened, openWorkbookWindow, ourWindow, workbookWindow } from './window';
import { windowAnswers } from './windowAnswers';
import type { WindowPlace } from './windowPlace';
import { lastPlace, rememberPlace } from './windowState';

/** Puts the parts together once Electron is ready, and opens the window of the workbook. */
export async function startWorkbook(): Promise<void> {
  const userData = app.getPath('userData');
  const mediaDesk = new MediaDesk();
  limitSession(mediaDesk);

  const opened = new OpenFiles();
  const saving = new SaveFiles();
  const backupFolder = new BackupFolder(userData);
  const utilities = new UtilityProcesses();

  const open = (why: Opened, place: WindowPlace | undefined) => {
    const one = openWorkbookWindow(why, place);
    rememberPlace(one.window, userData);
    closeInOrder(one);
    const id = one.window.webContents.id;
    one.window.once('closed', () => {
      for (const files of [opened, saving]) void files.letGo(id);
      if (workbookWindow() === undefined) closePresenters();
    });
    putUpMenu(one.page);
    one.window.webContents.on('did-navigate', () => putUpMenu(one.page));
  };
  const holders: Holders = {
    openAnew: (why, old) =>
      open(why, { bounds: old.window.getNormalBounds(), maximised: old.window.isMaximized() }),
    closePresenters,
    endUtilities: () => utilities.endAll(),
  };
  const lock = () => replaceWindow('lock', holders);

  answerRequests({
    ...aboutAnswers,
    ...backupAnswers(userData, backupFolder),
    ...closingAnswers,
    ...keychainAnswers,
    ...linkAnswers,
    ...mediaAnswers(userData, backupFolder, opened),
    ...mediaDesk.answers,
    ...openAnswers(opened),
    ...presenterAnswers,
    ...printAnswers,
    ...recordAnswers(userData, () => new Date()),
    ...saveAnswers(userData, saving, backupFolder),
    ...utilities.answers(),
    ...windowAnswers(lock),
  });
  lockWithTheMachine(lock);
  watchDisplays();
  recoverFromCrashes(() => replaceWindow('crash', holders), Date.now);
  open('start', await lastPlace(userData));
}

/** Policy, permissions and the network, for the one session that every window uses. */
function limitSession(mediaDesk: MediaDesk): void {
  const only = session.defaultSession;
  servePages(only, pagesFolder, (id, piece) => mediaDesk.ask(id, piece));
  cancelForeignRequests(only);
  limitPermissions(only, (contents, permission) =>
    tell(ourWindow(contents.id)?.window, 'app.denied', { permission }),
  );
  // Files leave through the system's dialog (electron/files), never as a download.
  only.on('will-download', (event) => event.preventDefault());
}

/** Brings the window to the front: another start of Wardbook, in the same folder, asks for it. */
export function showWorkbook(): void {
  const window = workbookWindow()?.window;
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
