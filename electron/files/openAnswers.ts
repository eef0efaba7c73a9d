import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { app } from 'electron';
import type { FileKind } from '../../shared/fileRequests';
import { faultText } from '../faultText';
import type { Handlers } from '../ipc';
import { askForFile, askForFiles } from './dialogs';
import { fileLimit, WHOLE_LIMIT } from './kinds';
import type { OpenFiles } from './openFiles';

/** The limit that a test of an unpackaged build may set, in bytes; a packaged build reads no such thing. */
const injectedLimit = () => (app.isPackaged ? undefined : process.env.WARDBOOK_FILE_LIMIT);

/** Refuses what is no file or too large, by its size alone, before a byte of it is read. */
async function measured(path: string, limit: number) {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) return { outcome: 'cannot-read', name, detail: 'this is not a file' } as const;
    if (found.size > limit) return { outcome: 'too-large', name, size: found.size, limit } as const;
    return { outcome: 'fits', name, size: found.size } as const;
  } catch (fault) {
    return { outcome: 'cannot-read', name, detail: faultText(fault) } as const;
  }
}

const wholeLimit = (kind: FileKind) => Math.min(fileLimit(kind, injectedLimit()), WHOLE_LIMIT);

type OpenRequest = 'file.open' | 'file.openHandle' | 'file.openSeveral' | 'file.read' | 'file.close';

/** Answers the requests that read files which the user chose. */
export function openAnswers(files: OpenFiles): Pick<Handlers, OpenRequest> {
  return {
    'file.open': async ({ kind }, { window }) => {
      const path = await askForFile(window, kind);
      if (!path) return { outcome: 'cancelled' };
      const size = await measured(path, wholeLimit(kind));
      if (size.outcome !== 'fits') return size;
      try {
        return { outcome: 'opened', name: size.name, bytes: new Uint8Array(await readFile(path)).buffer };
      } catch (fault) {
        return { outcome: 'cannot-read', name: size.name, detail: faultText(fault) };
      }
    },
    'file.openHandle': async ({ kind }, { window, contents }) => {
      const path = await askForFile(window, kind);
      if (!path) return { outcome: 'cancelled' };
      const size = await measured(path, fileLimit(kind, injectedLimit()));
      if (size.outcome !== 'fits') return size;
      try {
        return { outcome: 'opened', ...(await files.open(contents.id, path)) };
      } catch (fault) {
        return { outcome: 'cannot-read', name: size.name, detail: faultText(fault) };
      }
    },
    'file.openSeveral': async ({ kind }, { window, contents }) => {
      const paths = await askForFiles(window, kind);
      if (paths.length === 0) return { outcome: 'cancelled' };
      const told = paths.map(async (path) => {
        const found = await measured(path, fileLimit(kind, injectedLimit()));
        if (found.outcome !== 'fits') return found;
        return { ...found, outcome: 'opened', token: files.openLater(contents.id, path) } as const;
      });
      return { outcome: 'chosen', files: await Promise.all(told) };
    },
    'file.read': ({ token, from, length }, { contents }) => files.read(contents.id, token, from, length),
    'file.close': async ({ token }, { contents }) => ({
      outcome: (await files.close(contents.id, token)) ? 'closed' : 'gone',
    }),
  };
}
