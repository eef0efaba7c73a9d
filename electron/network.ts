import { app, type Session } from 'electron';
import { isMediaAddress } from './media/mediaAddress';
import { ourWindow } from './window';

/**
 * Chromium's own reasons to reach out, each switched off. The workbook never needs a network, and
 * tests/e2e/network.spec.ts watches every process for a socket. Must run before the app is ready.
 */
export function refuseNetwork(): void {
  for (const off of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-client-side-phishing-detection',
    'disable-breakpad',
    'no-pings',
    'no-proxy-server',
  ])
    app.commandLine.appendSwitch(off);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch(
    'disable-features',
    'AsyncDns,DnsOverHttps,NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,CertificateTransparencyComponentUpdater',
  );
}

/**
 * Turns spell checking off as soon as a session exists: later, Chromium has already asked for the dictionary of
 * the system's language. Must run before the app is ready.
 */
export function refuseDictionaries(): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerEnabled(false);
    // The languages of macOS belong to the system and cannot be set.
    if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  });
}

/**
 * Cancels every request that is not for our own pages or for data in the page itself, and any for a photo or a
 * recording that does not come from the window of the workbook: the audience's window shows none.
 */
export function cancelForeignRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url, webContentsId }, answer) =>
    answer({ cancel: !isLocal(url) || (isMediaAddress(url) && !isWorkbook(webContentsId)) }),
  );
}

const isWorkbook = (contentsId: number | undefined): boolean =>
  contentsId !== undefined && ourWindow(contentsId)?.role === 'workbook';

/** Developer tools load from devtools://, and a packaged build offers no way to open them. */
function isLocal(address: string): boolean {
  if (address.startsWith('app://wardbook/') || address.startsWith('data:')) return true;
  return !app.isPackaged && address.startsWith('devtools://');
}
