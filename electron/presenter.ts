import { BrowserWindow, MessageChannelMain, screen } from 'electron';
import type { Asker, Handlers } from './ipc';
import { tell } from './ipc';
import { handPort } from './ports';
import { loadPage, ourWindows, own, preferences, workbookWindow } from './window';

type PresenterRequest = 'presenter.open' | 'presenter.close' | 'presenter.displays';

/** Answers what the page asks of the window for an audience. */
export const presenterAnswers: Pick<Handlers, PresenterRequest> = {
  'presenter.open': ({ title }, asker) => openPresenter(title, asker),
  'presenter.close': () => closePresenters(),
  'presenter.displays': () => screen.getAllDisplays().length,
};

export function closePresenters(): undefined {
  for (const { window } of ourWindows('presenter')) window.destroy();
}

/** Tells the page when a projector is plugged in or pulled out. */
export function watchDisplays(): void {
  const changed = () =>
    tell(workbookWindow()?.window, 'presenter.displays', { displays: screen.getAllDisplays().length });
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
}

function openPresenter(title: string, asker: Asker): { shown: 'other-display' | 'full-screen' } {
  closePresenters();
  const here = screen.getDisplayMatching(asker.window.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id);
  const window = new BrowserWindow({
    ...(other ?? here).bounds,
    fullscreen: true,
    title,
    backgroundColor: '#10020a',
    autoHideMenuBar: true,
    webPreferences: preferences(),
  });
  window.removeMenu();
  own(window, 'presenter', 'start');
  // In the window's own hands, so that it can be left even when its page is at fault.
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'Escape') window.close();
  });
  window.once('closed', () => tell(workbookWindow()?.window, 'presenter.closed', {}));
  window.webContents.once('did-finish-load', () => {
    // Chromium tells of a load also while it takes the window down.
    if (window.isDestroyed()) return;
    if (asker.contents.isDestroyed()) return window.destroy();
    const { port1, port2 } = new MessageChannelMain();
    handPort(window.webContents, 'presenter', port1);
    handPort(asker.contents, 'presenter', port2);
  });
  loadPage(window, 'presenter.html');
  return { shown: other ? 'other-display' : 'full-screen' };
}
