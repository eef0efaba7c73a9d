import { base64Of, bytesOfOurBase64 } from '../../shared/formats/base64';
import type { JobName } from '../../shared/formats/pack/sealing';
import type { RecordLevel, RecordsScope } from '../../shared/model/sharing';
import { incomingCounts, incomingItems } from '../../shared/queries/incomingItems';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { BackupMade } from './backupKeeper';
import { makePack, type OpenedPack, packContents, readPack, takePackIn } from './packs';
import { type BackupWith, openBackupFile, replaceWithBackup } from './restore';
import { readyToSeal } from './sealingPort';
import type { OpenWorkbook } from './session';
import type { SessionController } from './sessionController';
import { ownSigningKey } from './signing';

/** Milliseconds: for all of it, and for sealing or opening the file alone. */
export interface TimedFile {
  took: number;
  file: number;
}

/** Of those, until the preview or the records, and from there until all is saved. */
export interface TimedReading {
  read: number;
  saved: number;
}

/** What the tests of packs and backups drive: the real sealing process and the real store. Bytes cross as base64. */
export interface ExchangeSeam {
  commit(change: ChangeSet): Promise<string | null>;
  pack(scope: RecordsScope, level: RecordLevel, passphrase: string): Promise<string>;
  /** Opens a pack and gives the figures of its preview, or the reason of its refusal. */
  open(pack: string, passphrase: string): Promise<Record<string, number> | string>;
  /** Takes the opened pack in; gives the label, or the reason why not. */
  takeIn(): Promise<string>;
  backUp(): Promise<BackupMade | undefined>;
  /** Lets backups run by themselves, as they do without the seam. */
  beginBackups(): Promise<void>;
  /** Opens a backup and sets up this empty folder with it; gives the reason of a refusal, or null. */
  restore(backup: string, given: BackupWith, passphrase: string): Promise<string | null>;
  /** For the bench: everything as a pack to a recipient. */
  timePack(recipient: string): Promise<TimedFile & { pack: string }>;
  /** For the bench: a pack from its bytes until it is saved. */
  timePackIn(pack: string, identity: string): Promise<TimedFile & TimedReading>;
  /** For the bench: a backup, made and read back from the disk. */
  timeBackUp(): Promise<TimedFile>;
  /** For the bench: a backup from its bytes until its records are saved. */
  timeRestore(backup: string, given: BackupWith): Promise<TimedFile & TimedReading>;
  /** Fields of every record of a kind, as readers see them. */
  all(kind: 'person' | 'campaign' | 'event' | 'story'): object[];
}

export function exchangeSeam(session: SessionController, open: () => OpenWorkbook): ExchangeSeam {
  const opened: { pack: OpenedPack | undefined } = { pack: undefined };
  return {
    commit: async (change) => {
      const result = await open().commit(change);
      return result.ok ? null : result.problem.reason;
    },
    pack: async (scope, level, passphrase) => {
      const choice = { scope, level, special: [] };
      const contents = packContents(open(), choice);
      const making = {
        choice,
        contents,
        title: 'Fix our homes',
        from: 'Joyce',
        madeBy: 'a test',
        to: { passphrase },
      };
      const made = await makePack(open(), making);
      if (!made.ok) throw new Error(made.problem.reason);
      return base64Of(made.bytes);
    },
    open: async (pack, passphrase) => {
      const read = await readPack(open(), bytesOfOurBase64(pack), { passphrase });
      if (!read.ok) return read.problem.reason;
      opened.pack = read.pack;
      return incomingCounts(incomingItems(read.pack.preview, 'stranger'));
    },
    takeIn: async () => {
      if (!opened.pack) return 'nothing was opened';
      const items = incomingItems(opened.pack.preview, 'stranger');
      const result = await takePackIn(open(), opened.pack, items);
      return result.ok ? result.label : result.problem.reason;
    },
    backUp: async () => session.backups?.makeNow(),
    beginBackups: async () => session.backups?.begin(),
    restore: async (backup, given, passphrase) => {
      const read = await openBackupFile(bytesOfOurBase64(backup), given);
      if (!read.ok) return read.problem.reason;
      await session.setUp({
        name: read.backup.manifest.from,
        passphrase,
        keychain: false,
        restored: read.backup,
      });
      return null;
    },
    timePack: async (recipient) => {
      const choice = { scope: { of: 'all' as const }, level: 'everything' as const, special: [] };
      // As on its page: the contents were counted, the process is ready, and the key was made with the first pack.
      const contents = packContents(open(), choice);
      await ownSigningKey(open());
      await ready();
      const began = performance.now();
      const made = await makePack(open(), {
        choice,
        contents,
        title: 'Everything',
        from: 'Joyce',
        madeBy: 'a bench',
        to: { recipients: [recipient] },
      });
      const took = performance.now() - began;
      if (!made.ok) throw new Error(made.problem.reason);
      return { took, file: lastJob('sealPack'), pack: base64Of(made.bytes) };
    },
    timePackIn: async (pack, identity) => {
      const file = bytesOfOurBase64(pack);
      await ready();
      const began = performance.now();
      const read = await readPack(open(), file, { identity });
      if (!read.ok) throw new Error(read.problem.reason);
      const items = incomingItems(read.pack.preview, 'stranger');
      const wasRead = performance.now();
      const result = await takePackIn(open(), read.pack, items);
      if (!result.ok) throw new Error(result.problem.reason);
      return { ...readAndSaved(began, wasRead), file: lastJob('openPack') };
    },
    timeBackUp: async () => {
      await ready();
      const began = performance.now();
      const made = await session.backups?.makeNow();
      if (made?.outcome !== 'kept') throw new Error(made?.outcome);
      return { took: performance.now() - began, file: lastJob('sealBackup') };
    },
    timeRestore: async (backup, given) => {
      const file = bytesOfOurBase64(backup);
      await ready();
      const began = performance.now();
      const read = await openBackupFile(file, given);
      if (!read.ok) throw new Error(read.problem.reason);
      const wasRead = performance.now();
      const result = await replaceWithBackup(open(), read.backup);
      if (!result.ok) throw new Error(result.problem.reason);
      return { ...readAndSaved(began, wasRead), file: lastJob('openBackup') };
    },
    all: (kind) => [...open().reader.all(kind)],
  };
}

/** What a second on the page that ends in the job gives its process. */
async function ready(): Promise<void> {
  readyToSeal();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}

const lastJob = (job: JobName): number => performance.getEntriesByName(job).at(-1)?.duration ?? Number.NaN;

function readAndSaved(began: number, wasRead: number): Omit<TimedFile, 'file'> & TimedReading {
  const ended = performance.now();
  return { took: ended - began, read: wasRead - began, saved: ended - wasRead };
}
