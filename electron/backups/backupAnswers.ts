import { join } from 'node:path';
import { faultText } from '../faultText';
import type { BackupFolder } from '../files/backupFolder';
import { notWritten } from '../files/saveFiles';
import type { Handlers } from '../ipc';
import { BackedUpMedia } from '../media/backedUpMedia';
import { KeptBackups } from './keptBackups';

type BackupRequest = Extract<keyof Handlers, `backup.${string}`>;

/** Answers what the window asks of its backups. Without a chosen folder they lie in `backups` in the user data. */
export function backupAnswers(userData: string, folder: BackupFolder): Pick<Handlers, BackupRequest> {
  async function place(): Promise<{ kept: KeptBackups; chosen: boolean; there: boolean }> {
    const chosen = await folder.chosen();
    if (!chosen) return { kept: new KeptBackups(join(userData, 'backups')), chosen: false, there: true };
    return { kept: new KeptBackups(chosen.folder), chosen: true, there: chosen.there };
  }
  return {
    'backup.list': async () => {
      const { kept, chosen, there } = await place();
      return { folder: kept.folder, chosen, there, backups: there ? await kept.list() : [] };
    },
    'backup.keep': async ({ at, bytes }) => {
      const { kept, there } = await place();
      if (!there) return { outcome: 'no-folder', folder: kept.folder };
      try {
        const written = await kept.keep(at, new Uint8Array(bytes));
        if (!written) return { outcome: 'not-verified', detail: kept.folder };
        // The backup is kept, whatever becomes of the list of its photos.
        await new BackedUpMedia(kept.folder)
          .know(written.name)
          .catch((fault: unknown) => console.warn('the list of its photos was not written anew', fault));
        return { outcome: 'kept', folder: kept.folder, ...written };
      } catch (fault) {
        return notWritten(fault);
      }
    },
    'backup.read': async ({ name }) => {
      try {
        const bytes = await (await place()).kept.read(name);
        return bytes ? { outcome: 'read', name, bytes: new Uint8Array(bytes).buffer } : { outcome: 'gone' };
      } catch (fault) {
        return { outcome: 'cannot-read', detail: faultText(fault) };
      }
    },
  };
}
