import type { Session, WebContents } from 'electron';
import { ORIGIN } from './policy';

/** What our own main frame may do; everything else is denied. */
const GRANTED: readonly string[] = ['fullscreen', 'clipboard-sanitized-write', 'persistent-storage'];

/** What Chromium calls the page's origin differs by hook: with a slash, without, or a whole address. */
const isOurs = (address: string | undefined): boolean =>
  address === ORIGIN || address?.startsWith(`${ORIGIN}/`) === true;

/**
 * Denies every permission but three for our own main frame. A denied request is told to the window, because
 * `requestFullscreen()` never settles when it is denied, so the page would wait for ever.
 */
export function limitPermissions(
  session: Session,
  tellDenied: (contents: WebContents, permission: string) => void,
): void {
  session.setPermissionRequestHandler((contents, permission, grant, details) => {
    const granted = GRANTED.includes(permission) && details.isMainFrame && isOurs(details.requestingUrl);
    grant(granted);
    if (!granted && !contents.isDestroyed()) tellDenied(contents, permission);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      GRANTED.includes(permission) && details.isMainFrame && isOurs(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
