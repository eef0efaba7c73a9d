import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { isMediaAddress } from './media/mediaAddress';
import { type AskForMedia, mediaResponse } from './media/mediaResponse';
import { pagePath } from './pagePath';
import { freshNonce, pageHeaders } from './policy';

/** Where the built page writes the nonce of its load; the build leaves this mark as it is. */
const NONCE_MARK = '__STYLE_NONCE__';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Must run before the app is ready: makes app:// a secure origin with storage of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * Answers app://wardbook/… with the built files below `root`, and app://wardbook/media/… with what the open
 * workbook gives; each with the policy in its header.
 */
export function servePages(session: Session, root: string, askForMedia: AskForMedia): void {
  session.protocol.handle('app', async (request) => {
    const nonce = freshNonce();
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, nonce);
    if (isMediaAddress(request.url)) return mediaResponse(request, nonce, askForMedia);
    const file = pagePath(root, request.url);
    const type = file && TYPES[extname(file)];
    if (!file || !type) return refused(404, nonce);
    const found = await readFile(file).catch(() => undefined);
    if (!found) return refused(404, nonce);
    const body =
      extname(file) === '.html'
        ? found.toString('utf8').replaceAll(NONCE_MARK, nonce)
        : new Uint8Array(found);
    return new Response(body, { headers: pageHeaders(nonce, type) });
  });
}

function refused(status: number, nonce: string): Response {
  return new Response('There is no such page in Wardbook.', {
    status,
    headers: pageHeaders(nonce, 'text/plain; charset=utf-8'),
  });
}
