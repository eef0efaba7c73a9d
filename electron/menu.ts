import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuDeed } from '../shared/windowRequests';
import { tell } from './ipc';
import { type PageState, workbookWindow } from './window';

/** Puts the menu up for what the page can do now. Called again whenever the page says that this has changed. */
export function putUpMenu(page: PageState): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuFor(page, process.platform === 'darwin', app.isPackaged)),
  );
}

/** Tells the page of the workbook which deed was chosen. */
function choose(deed: MenuDeed): void {
  const one = workbookWindow();
  one?.window.focus();
  tell(one?.window, 'app.deed', { deed });
}

/**
 * An item that asks the page for a deed. The page listens for the key itself, so that a text field can keep
 * Ctrl Z, and the menu only shows it; macOS takes it from the menu where the page did not.
 */
function item(
  label: string,
  accelerator: string | undefined,
  deed: MenuDeed,
  enabled: boolean,
): MenuItemConstructorOptions {
  return {
    id: deed,
    label,
    enabled,
    click: () => choose(deed),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  };
}

/** The whole menu. Developer tools are in reach of unpackaged builds alone. */
export function menuFor(page: PageState, mac: boolean, packaged: boolean): MenuItemConstructorOptions[] {
  const open = page.unlocked;
  const divide: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions[] = mac
    ? [
        {
          role: 'appMenu',
          submenu: [
            { role: 'about' },
            divide,
            { role: 'hide' },
            { role: 'hideOthers' },
            divide,
            { role: 'quit' },
          ],
        },
      ]
    : [];
  return [
    ...appMenu,
    {
      label: '&Book',
      submenu: [
        item('New in this room', 'CmdOrCtrl+N', 'new', open),
        item('Find anything', 'CmdOrCtrl+K', 'find', open),
        item('Print this page', 'CmdOrCtrl+P', 'print', open),
        divide,
        item('Lock', 'CmdOrCtrl+L', 'lock', open),
        ...(mac ? [] : [divide, { role: 'quit', label: 'Quit Wardbook' } as const]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item(
          page.undo ? `Undo: ${page.undo}` : 'Undo',
          'CmdOrCtrl+Z',
          'undo',
          open && page.undo !== undefined,
        ),
        item(
          page.redo ? `Redo: ${page.redo}` : 'Redo',
          'CmdOrCtrl+Shift+Z',
          'redo',
          open && page.redo !== undefined,
        ),
        divide,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('Today', 'Alt+1', 'go-today', open),
        item('People', 'Alt+2', 'go-people', open),
        item('Events', 'Alt+3', 'go-events', open),
        item('Campaigns', 'Alt+4', 'go-campaigns', open),
        item('Stories', 'Alt+5', 'go-stories', open),
        item('Charts', 'Alt+6', 'go-charts', open),
        divide,
        item('Import & export', undefined, 'go-exchange', open),
        item('Settings', undefined, 'go-settings', open),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn', label: 'Larger' },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        divide,
        { role: 'togglefullscreen', label: 'Full screen' },
        ...(packaged ? [] : [divide, { role: 'toggleDevTools' } as const]),
      ],
    },
    { label: '&Help', submenu: [item('Keys', undefined, 'show-keys', true)] },
  ];
}
