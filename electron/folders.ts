import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { userDataArgument } from './arguments';

const built = dirname(fileURLToPath(import.meta.url));

/** Where the build put the pages, and the scripts that other processes run. */
export const pagesFolder = join(built, '..', 'renderer');
export const preloadScript = join(built, 'preload.cjs');
export const utilityScript = join(built, 'utility.js');

/**
 * Says where this copy of Wardbook keeps its workbook: the folder of `--user-data-dir=`, else the system's
 * place for it; on Windows the local one, never the roaming one, which a domain copies to a server.
 */
export function chooseUserData(argv: readonly string[]): void {
  app.setName('Wardbook');
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined;
  const chosen = userDataArgument(argv) ?? join(local ?? app.getPath('appData'), 'Wardbook');
  app.setPath('userData', chosen);
  app.setPath('sessionData', chosen);
}
