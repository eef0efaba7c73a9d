import { BrowserWindow, type WebPreferences } from 'electron';
import { preloadScript } from './folders';
import { ORIGIN } from './policy';

export type Opened = 'start' | 'lock' | 'crash';
export type Role = 'workbook' | 'presenter';

/** What main knows of a window of ours; a window that is not in the list is answered nothing. */
export interface OurWindow {
  readonly window: BrowserWindow;
  readonly role: Role;
  readonly opened: Opened;
}

const ours = new Map<number, OurWindow>();

/** The same for every window: no Node, an isolated preload, Chromium's sandbox, and no dictionary download. */
export const preferences: WebPreferences = {
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
};

export const ourWindow = (contentsId: number): OurWindow | undefined => ours.get(contentsId);
export const ourWindows = (role: Role): OurWindow[] => [...ours.values()].filter((one) => one.role === role);
export const workbookWindow = (): BrowserWindow | undefined => ourWindows('workbook')[0]?.window;

/** Keeps a window in the list of ours for as long as it lives. */
export function own(window: BrowserWindow, role: Role, opened: Opened): void {
  const id = window.webContents.id;
  ours.set(id, { window, role, opened });
  window.once('closed', () => ours.delete(id));
}

/** Opens the window of the workbook, at the lock screen or at set-up; it shows when its first frame is drawn. */
export function openWorkbookWindow(opened: Opened, bounds: Electron.Rectangle | undefined): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...bounds,
    minWidth: 1093,
    minHeight: 614,
    show: false,
    title: 'Wardbook',
    backgroundColor: '#fbfaf7',
    webPreferences: preferences,
  });
  own(window, 'workbook', opened);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
