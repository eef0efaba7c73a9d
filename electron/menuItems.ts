import type { MenuItemConstructorOptions } from 'electron';
import type { MenuDeed } from '../shared/windowRequests';
import type { PageState } from './window';

type Item = MenuItemConstructorOptions;
type Choose = (deed: MenuDeed) => void;

const divide: Item = { type: 'separator' };

/**
 * The whole menu, for what the page can do now. Each deed has a key, which the page listens for itself, so that
 * a text field can keep Ctrl Z; the menu only shows it (macOS takes it from the menu where the page did not).
 * Developer tools are in reach of unpackaged builds alone.
 */
export function menuItems(page: PageState, mac: boolean, packaged: boolean, choose: Choose): Item[] {
  const deed = (id: MenuDeed, label: string, key?: string, enabled = page.unlocked): Item => ({
    id,
    label,
    enabled,
    click: () => choose(id),
    ...(key ? { accelerator: key, registerAccelerator: false } : {}),
  });
  return [
    ...(mac ? [macMenu] : []),
    {
      label: '&Book',
      submenu: [
        deed('new', 'New in this room', 'CmdOrCtrl+N'),
        deed('find', 'Find anything', 'CmdOrCtrl+K'),
        deed('print', 'Print this page', 'CmdOrCtrl+P'),
        divide,
        deed('lock', 'Lock', 'CmdOrCtrl+L'),
        ...(mac ? [] : [divide, { role: 'quit', label: 'Quit Wardbook' } as const]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        deed('undo', named('Undo', page.undo), 'CmdOrCtrl+Z', page.unlocked && page.undo !== undefined),
        deed('redo', named('Redo', page.redo), 'CmdOrCtrl+Shift+Z', page.unlocked && page.redo !== undefined),
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
        deed('go-today', 'Today', 'Alt+1'),
        deed('go-people', 'People', 'Alt+2'),
        deed('go-events', 'Events', 'Alt+3'),
        deed('go-campaigns', 'Campaigns', 'Alt+4'),
        deed('go-stories', 'Stories', 'Alt+5'),
        deed('go-charts', 'Charts', 'Alt+6'),
        divide,
        deed('go-exchange', 'Import && export'),
        deed('go-settings', 'Settings'),
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
    { label: '&Help', submenu: [deed('show-keys', 'Keys', undefined, true)] },
  ];
}

const macMenu: Item = {
  role: 'appMenu',
  submenu: [{ role: 'about' }, divide, { role: 'hide' }, { role: 'hideOthers' }, divide, { role: 'quit' }],
};

/** "Undo: Add Amira", with an ampersand as itself and not as the mark of a key. */
const named = (verb: string, what: string | undefined): string =>
  what === undefined ? verb : `${verb}: ${what.replaceAll('&', '&&')}`;
