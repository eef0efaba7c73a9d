import { app, session } from 'electron';
import { about } from './about';
import { chooseUserData, pagesFolder } from './folders';
import { answerRequests } from './ipc';
import { denyNavigation } from './navigation';
import { cancelForeignRequests, refuseNetwork } from './network';
import { limitPermissions } from './permissions';
import { registerScheme, servePages } from './protocol';
import { openWorkbookWindow } from './window';

chooseUserData(process.argv);
refuseNetwork();
registerScheme();
denyNavigation();

// Never awaited at the top level: Electron waits for this module before it becomes ready.
void app.whenReady().then(start);

function start(): void {
  servePages(session.defaultSession, pagesFolder);
  cancelForeignRequests(session.defaultSession);
  limitPermissions(session.defaultSession, () => undefined);
  answerRequests({ ...about });
  openWorkbookWindow('start', undefined);
}
