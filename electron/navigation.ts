import { app } from 'electron';
import { ORIGIN } from './policy';

/**
 * No window of ours goes anywhere, opens anything, or holds a foreign view. A page may load itself again, which
 * is what is left to a person whose page has stopped.
 */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isSamePage(contents.getURL(), event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Whether an address is the page of ours that is open already, whatever stands behind the hash. */
function isSamePage(open: string, next: string): boolean {
  const [page] = open.split('#');
  return open.startsWith(`${ORIGIN}/`) && next.split('#')[0] === page;
}
