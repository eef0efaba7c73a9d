import { app, Menu } from 'electron';
import type { MenuDeed } from '../shared/windowRequests';
import { tell } from './ipc';
import { menuItems } from './menuItems';
import { type PageState, workbookWindow } from './window';

/** Puts the menu up for what the page can do now. Called again whenever the page says that this has changed. */
export function putUpMenu(page: PageState): void {
  const items = menuItems(page, process.platform === 'darwin', app.isPackaged, choose);
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}

/** Tells the page of the workbook which deed was chosen. */
function choose(deed: MenuDeed): void {
  const one = workbookWindow();
  one?.window.focus();
  tell(one?.window, 'app.deed', { deed });
}
