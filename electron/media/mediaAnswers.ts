import { join } from 'node:path';
import type { RecordPlace } from '../../shared/recordRequests';
import type { BackupFolder } from '../files/backupFolder';
import type { OpenFiles } from '../files/openFiles';
import { notWritten } from '../files/saveFiles';
import type { Handlers } from '../ipc';
import { recordFolderOf } from '../record/recordFolder';
import { BackedUpMedia, copyMissing } from './backedUpMedia';
import { MediaFolder } from './mediaFolder';

type MediaRequest = Exclude<Extract<keyof Handlers, `media.${string}`>, 'media.answer'>;

/** Answers what the window asks of the second copy of photos and recordings. Main sees ciphertext only. */
export function mediaAnswers(
  userData: string,
  chosen: BackupFolder,
  opened: OpenFiles,
): Pick<Handlers, MediaRequest> {
  const of = (place: RecordPlace) => new MediaFolder(join(recordFolderOf(userData, place), 'media'));
  const backups = async () => (await chosen.chosen()) ?? { folder: join(userData, 'backups'), there: true };
  return {
    'media.write': ({ place, name, from, bytes, last }) =>
      writing(() => of(place).write(name, from, new Uint8Array(bytes), last)),
    'media.read': async ({ place, name, from, length }) => {
      const bytes = await of(place).read(name, from, length);
      return { bytes: bytes && new Uint8Array(bytes).buffer };
    },
    'media.names': async ({ place }) => ({ names: await of(place).names() }),
    'media.backUp': async ({ names }) => {
      const { folder, there } = await backups();
      if (!there) return { outcome: 'no-folder', folder };
      return bringing(() => new BackedUpMedia(folder).take(names, of('workbook')));
    },
    'media.noteBackup': ({ backup, names }) =>
      writing(async () => new BackedUpMedia((await backups()).folder).note(backup, names)),
    'media.bringBack': ({ names }, { contents }) =>
      bringing(async () => {
        const own = await backups();
        const beside = opened.folderOf(contents.id);
        let missing: readonly string[] = names;
        for (const folder of [...(beside ? [beside] : []), own.folder, join(userData, 'backups')])
          missing = await copyMissing(missing, new BackedUpMedia(folder).media, of('workbook'));
        return missing;
      }),
    'media.remove': ({ place, names, backupsToo }) =>
      writing(async () => {
        await of(place).remove(names);
        if (backupsToo) await new BackedUpMedia((await backups()).folder).media.remove(names);
      }),
  };
}

async function bringing(bring: () => Promise<readonly string[]>) {
  try {
    const missing = [...(await bring())];
    return { outcome: 'done' as const, missing };
  } catch (fault) {
    return notWritten(fault);
  }
}

async function writing(write: () => Promise<void>) {
  try {
    await write();
    return { outcome: 'done' } as const;
  } catch (fault) {
    return notWritten(fault);
  }
}
