import { join } from 'node:path';
import type { RecordPlace } from '../../shared/recordRequests';
import { notWritten } from '../files/saveFiles';
import type { Handlers } from '../ipc';
import { recordFolderOf } from '../record/recordFolder';
import { MediaFolder } from './mediaFolder';

type MediaRequest = 'media.write' | 'media.read' | 'media.names' | 'media.remove';

/** Where the sealed items of a record lie: beside its journal file. */
export const mediaFolderOf = (userData: string, place: RecordPlace): MediaFolder =>
  new MediaFolder(join(recordFolderOf(userData, place), 'media'));

/** Answers what the window asks of the second copy of photos and recordings. Main sees ciphertext only. */
export function mediaAnswers(userData: string): Pick<Handlers, MediaRequest> {
  const of = (place: RecordPlace) => mediaFolderOf(userData, place);
  return {
    'media.write': ({ place, name, from, bytes, last }) =>
      writing(() => of(place).write(name, from, new Uint8Array(bytes), last)),
    'media.read': async ({ place, name, from, length }) => {
      const bytes = await of(place).read(name, from, length);
      return { bytes: bytes && new Uint8Array(bytes).buffer };
    },
    'media.names': async ({ place }) => ({ names: await of(place).names() }),
    'media.remove': ({ place, names }) => writing(() => of(place).remove(names)),
  };
}

async function writing(write: () => Promise<void>) {
  try {
    await write();
    return { outcome: 'done' } as const;
  } catch (fault) {
    return notWritten(fault);
  }
}
