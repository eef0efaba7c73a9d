import { statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Asker, Handlers } from '../ipc';
import type { BackupFolder } from './backupFolder';
import { askForFolder, askWhereToSave } from './dialogs';
import { safeName } from './safeName';
import { notWritten, type SaveFiles } from './saveFiles';

type SaveRequest =
  | 'file.save'
  | 'file.saveHandle'
  | 'file.write'
  | 'file.finish'
  | 'file.abandon'
  | 'folder.choose'
  | 'folder.backups'
  | 'disk.free';

/** Answers the requests that write files where the user said, and the one that asks how much room there is. */
export function saveAnswers(
  userData: string,
  files: SaveFiles,
  backups: BackupFolder,
): Pick<Handlers, SaveRequest> {
  async function begin(asker: Asker, path: string) {
    try {
      return {
        outcome: 'ready',
        token: await files.begin(asker.contents.id, path),
        name: basename(path),
      } as const;
    } catch (fault) {
      return notWritten(fault);
    }
  }
  return {
    'file.save': async ({ kind, suggested, bytes }, asker) => {
      const path = await askWhereToSave(asker.window, kind, suggested);
      if (!path) return { outcome: 'cancelled' };
      const begun = await begin(asker, path);
      if (begun.outcome !== 'ready') return begun;
      const written = await files.write(asker.contents.id, begun.token, new Uint8Array(bytes));
      const ended =
        written.outcome === 'written' ? await files.finish(asker.contents.id, begun.token) : written;
      return ended.outcome === 'gone' ? { outcome: 'cannot-write', detail: 'the window was closed' } : ended;
    },
    'file.saveHandle': async ({ kind, suggested, where }, asker) => {
      if (where === 'ask') {
        const path = await askWhereToSave(asker.window, kind, suggested);
        return path ? begin(asker, path) : { outcome: 'cancelled' };
      }
      const chosen = await backups.chosen();
      return chosen?.there
        ? begin(asker, join(chosen.folder, safeName(suggested)))
        : { outcome: 'no-folder' };
    },
    'file.write': ({ token, bytes }, { contents }) => files.write(contents.id, token, new Uint8Array(bytes)),
    'file.finish': ({ token }, { contents }) => files.finish(contents.id, token),
    'file.abandon': async ({ token }, { contents }) => ({
      outcome: (await files.abandon(contents.id, token)) ? 'abandoned' : 'gone',
    }),
    'folder.choose': async (_input, { window }) => {
      const folder = await askForFolder(window);
      if (!folder) return { outcome: 'cancelled' };
      try {
        await backups.choose(folder);
        return { outcome: 'chosen', folder };
      } catch (fault) {
        return { outcome: 'cannot-write', detail: notWritten(fault).detail };
      }
    },
    'folder.backups': async () => {
      const chosen = await backups.chosen();
      return chosen ? { outcome: 'chosen', ...chosen } : { outcome: 'no-folder' };
    },
    'disk.free': async () => {
      const { bavail, blocks, bsize } = await statfs(userData);
      return { free: bavail * bsize, total: blocks * bsize };
    },
  };
}
