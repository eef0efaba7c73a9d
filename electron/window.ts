import { app, BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { preloadScript } from './folders';
import { ORIGIN } from './policy';
import type { WindowPlace } from './windowPlace';

export type Opened = 'start' | 'lock' | 'crash';
export type Role = 'workbook' | 'presenter';

/** What the page has said of itself; see `window.state` in shared/windowRequests.ts. */
export interface PageState {
  unlocked: boolean;
  undo?: string | undefined;
  redo?: string | undefined;
}

/** What main knows of a window of ours; a window that is not in the list is answered nothing. */
export interface OurWindow {
  readonly window: BrowserWindow;
  readonly role: Role;
  readonly opened: Opened;
  page: PageState;
}

const ours = new Map<number, OurWindow>();

export const ourWindow = (contentsId: number): OurWindow | undefined => ours.get(contentsId);
export const ourWindows = (role: Role): OurWindow[] => [...ours.values()].filter((one) => one.role === role);
/** The newest window of the workbook; for the length of one turn, while locking, there are two. */
export const workbookWindow = (): OurWindow | undefined => ourWindows('workbook').at(-1);

/** The same for every window: no Node, an isolated preload, Chromium's sandbox, and no dictionary download. */
export const preferences = (): WebPreferences => ({
  preload: preloadScript,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: !app.isPackaged,
});

/** Puts a window in the list of ours for as long as it lives. */
export function own(window: BrowserWindow, role: Role, opened: Opened): OurWindow {
  const id = window.webContents.id;
  const one: OurWindow = { window, role, opened, page: { unlocked: false } };
  ours.set(id, one);
  window.once('closed', () => ours.delete(id));
  // A page that was loaded again holds no key until it says so.
  window.webContents.on('did-navigate', () => {
    one.page = { unlocked: false };
  });
  return one;
}

/** The ground of the page, in light and dark, so that a new window does not flash. */
export const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#1f131b' : '#f5f0ee');

/** Loads a page of ours; a window that is closed before its page has come is no fault. */
export function loadPage(window: BrowserWindow, page: 'index.html' | 'presenter.html'): void {
  window.loadURL(`${ORIGIN}/${page}`).catch((fault: unknown) => {
    if (!window.isDestroyed()) console.error(`${page} was not loaded`, fault);
  });
}

/** Opens the window of the workbook, at set-up or at the lock screen. Below 1093 x 614 its pages would not fit. */
export function openWorkbookWindow(opened: Opened, place: WindowPlace | undefined): OurWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...place?.bounds,
    minWidth: 1093,
    minHeight: 614,
    // After a lock it takes the old one's place at once; at the start it shows when there is something to see.
    show: opened !== 'start',
    title: 'Wardbook',
    backgroundColor: ground(),
    webPreferences: preferences(),
  });
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => {
    if (!window.isDestroyed()) window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  const one = own(window, 'workbook', opened);
  loadPage(window, 'index.html');
  return one;
}
