import { app, dialog } from 'electron';
import { surviveFaults } from './faults';
import { faultText } from './faultText';
import { chooseUserData } from './folders';
import { denyNavigation } from './navigation';
import { refuseDictionaries, refuseNetwork } from './network';
import { registerScheme } from './protocol';
import { showWorkbook, startWorkbook } from './workbookApp';

surviveFaults();

// What must be settled before Electron is ready. Nothing is awaited at the top level: Electron waits for this
// module before it becomes ready.
// As root the sandbox cannot work, and development as root says so on its command line.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
chooseUserData(process.argv);
refuseNetwork();
refuseDictionaries();
registerScheme();
denyNavigation();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWorkbook);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(startWorkbook).catch(cannotStart);
} else {
  // Two processes in one folder would write over each other; the first shows itself instead.
  app.exit(0);
}

/** Says why no window could be opened, instead of running on without one. */
function cannotStart(fault: unknown): void {
  dialog.showErrorBox(
    'Wardbook could not open its window',
    `Nothing was changed. Start it again; if this comes back, restart the machine.\n\n${faultText(fault)}`,
  );
  app.exit(1);
}
