import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { session } from 'electron';
import type { RecordPlace } from '../../shared/recordRequests';
import type { Handlers } from '../ipc';
import { asideName } from './asideCopies';
import { diskProblem } from './diskProblem';
import type { JournalFile } from './journalFile';
import { RecordFolder } from './recordFolder';

type RecordRequest = Extract<keyof Handlers, `record.${string}`>;

/** Answers what the window asks of the second copy. `now` names the folder in which a damaged copy is set aside. */
export function recordAnswers(userData: string, now: () => Date): Pick<Handlers, RecordRequest> {
  const folders: Record<RecordPlace, RecordFolder> = {
    workbook: new RecordFolder(userData, 'workbook'),
    sample: new RecordFolder(userData, 'sample'),
  };
  const journal = (place: RecordPlace): JournalFile => {
    const open = folders[place].journal;
    if (!open) throw new Error('no journal file is open');
    return open;
  };
  return {
    'record.open': ({ place, epoch }) => folders[place].open(epoch),
    'record.rows': ({ place, from, most }) => journal(place).read(from, most),
    'record.hashOf': ({ place, number }) => journal(place).hashOf(number),
    'record.begin': ({ place, epoch, anew }) => writing(() => folders[place].begin(epoch, anew)),
    'record.dropEarlier': ({ place }) => writing(() => folders[place].dropEarlier()),
    'record.hold': ({ place, bytes }) => {
      journal(place).hold(new Uint8Array(bytes));
      return { ok: true };
    },
    'record.append': ({ place, bytes }) => journal(place).append(new Uint8Array(bytes)),
    'record.cut': async ({ place, after }) => {
      const cut = await journal(place).cutAfter(after);
      return cut.ok ? { ok: true } : cut;
    },
    'record.keep': ({ place, what, text }) => writing(() => folders[place].keep(what, text)),
    'record.noteBackup': async ({ place, backup }) => {
      const noted = await writing(() => folders[place].noteBackup(backup));
      if (noted.ok && place === 'workbook')
        await folders.workbook.aside.clear(now()).catch((fault: unknown) => {
          console.warn('an old copy that was set aside could not be removed', fault);
        });
      return noted;
    },
    'record.cutBehindBackup': async ({ place, always }) => {
      try {
        return { ok: true, cut: await folders[place].cutBehindBackup(...(always ? [1] : [])) };
      } catch (fault) {
        return diskProblem(fault);
      }
    },
    'record.backupBeside': async ({ place, name }) => {
      const held = await folders[place].backupBeside(name);
      return { bytes: held && new Uint8Array(held).buffer };
    },
    'record.mark': ({ place, clean }) => writing(() => folders[place].mark(clean)),
    'record.freeSpace': ({ place }) => folders[place].freeSpace(),
    'record.databaseLogs': () => databaseLogs(userData),
    'record.setAside': async ({ place }) => {
      try {
        return { ok: true, folder: await folders[place].setAside(asideName(now())) };
      } catch (fault) {
        return diskProblem(fault);
      }
    },
    'record.putAway': () =>
      writing(async () => {
        await folders.workbook.setAside(asideName(now()));
        await clearDatabase(userData);
        await folders.workbook.discard();
      }),
    'record.asideCopies': () => folders.workbook.aside.list(),
    'record.removeAside': ({ name }) => writing(() => folders.workbook.aside.remove(name)),
    'record.clearDatabase': () => writing(() => clearDatabase(userData)),
    'record.discardSample': () => writing(() => folders.sample.discard()),
  };
}

async function writing(write: () => Promise<void>) {
  try {
    await write();
    return { ok: true } as const;
  } catch (fault) {
    return diskProblem(fault);
  }
}

/**
 * Chromium drops a damaged database again at a later opening even where its rows were deleted and written
 * anew, because the damage stays in its files: a repair must begin with none of them.
 */
async function clearDatabase(userData: string): Promise<void> {
  await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
  const left = await readdir(databaseFolder(userData)).catch(() => []);
  if (left.some((name) => name.endsWith('.ldb')))
    throw new Error('the damaged database could not be cleared');
}

const databaseFolder = (userData: string): string =>
  join(userData, 'IndexedDB', 'app_wardbook_0.indexeddb.leveldb');

/** Log files of Chromium's database of our origin; none where it has not been made yet. */
async function databaseLogs(userData: string): Promise<string[]> {
  const names = await readdir(databaseFolder(userData)).catch(() => []);
  return names.filter((name) => name.endsWith('.log'));
}
