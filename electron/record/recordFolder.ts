import { cp, readdir, rm, statfs } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { RecordPlace, VerifiedBackup } from '../../shared/recordRequests';
import { AsideCopies } from './asideCopies';
import { BackupBeside, noteIn } from './backupBeside';
import { JournalFile } from './journalFile';
import { fileText, removeFile, replaceFile } from './steadyFile';

/** A journal file is rewritten only where that gives back so much. */
const WORTH_CUTTING = 8 * 1024 * 1024;

const JOURNAL = /^journal-(\d+)\.wardjournal$/;

/** Where a record's folder lies in the user data. */
export const recordFolderOf = (userData: string, place: RecordPlace): string =>
  join(userData, place === 'workbook' ? 'record' : 'record-sample');

/**
 * One record's folder in the user data: `keys.json`, the journal file of the present epoch, the mark of a
 * clean close, the keyed hash of where it lies, and the verified backup. Main holds no key to any of it.
 */
export class RecordFolder {
  journal: JournalFile | null = null;
  /** Small files are replaced one after the other: two at once would write into one and the same new file. */
  private keeping: Promise<unknown> = Promise.resolve();
  private replacing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly userData: string,
    readonly place: RecordPlace,
  ) {}

  get folder(): string {
    return recordFolderOf(this.userData, this.place);
  }

  get backupFolder(): string {
    return join(this.folder, 'backup');
  }

  get aside(): AsideCopies {
    return new AsideCopies(this.userData);
  }

  private get beside(): BackupBeside {
    return new BackupBeside(this.backupFolder);
  }

  private get verifiedNote(): string {
    return join(this.backupFolder, 'verified.json');
  }

  /** Beside the record's folder, not in it: it outlives the record that it tells of. */
  private get erasuresPath(): string {
    return `${this.folder}-erasures`;
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  /** What replaces the journal file, or opens it, goes one after the other: a window may ask anew meanwhile. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.replacing.then(work);
    this.replacing = turn.catch(() => undefined);
    return turn;
  }

  /** Opens the journal file of `epoch`; of the latest where none is named. A change of the key has two for a while. */
  open(epoch?: number) {
    return this.alone(() => this.openNow(epoch));
  }

  private async openNow(wanted?: number) {
    await this.journal?.close();
    this.journal = null;
    const epochs = await this.epochs();
    const epoch = wanted ?? Math.max(0, ...epochs);
    if (epochs.includes(epoch)) this.journal = await JournalFile.open(this.journalPath(epoch), epoch);
    return {
      keys: await fileText(this.path('keys.json')),
      journal: this.journal?.found ?? null,
      clean: (await fileText(this.path('closed'))) !== null,
      origin: await fileText(this.path('origin')),
      surroundings: [hostname(), userInfo().username, this.folder].join('\n'),
      backup: await this.backup(),
      erasures: await fileText(this.erasuresPath),
    };
  }

  /** Begins the journal file of an epoch; `anew` also where a change of the key that was undone has left one. */
  begin(epoch: number, anew = false): Promise<void> {
    return this.alone(() => this.beginNow(epoch, anew));
  }

  private async beginNow(epoch: number, anew: boolean): Promise<void> {
    const there = (await this.epochs()).includes(epoch);
    if (there && (!anew || this.journal?.epoch === epoch))
      throw new Error(`there is a journal file of epoch ${epoch} already`);
    if (there) await removeFile(this.journalPath(epoch));
    await this.journal?.close();
    this.journal = await JournalFile.open(this.journalPath(epoch), epoch);
  }

  /** Removes the journal files of epochs before the open one's: they are sealed under a key that was changed. */
  dropEarlier(): Promise<void> {
    return this.alone(async () => {
      const present = this.journal?.epoch ?? 0;
      for (const epoch of await this.epochs()) if (epoch < present) await removeFile(this.journalPath(epoch));
    });
  }

  keep(what: 'keys' | 'origin' | 'erasures', text: string): Promise<void> {
    const paths = { keys: this.path('keys.json'), origin: this.path('origin'), erasures: this.erasuresPath };
    const turn = this.keeping.then(() => replaceFile(paths[what], text));
    this.keeping = turn.catch(() => undefined);
    return turn;
  }

  mark(clean: boolean): Promise<void> {
    return clean ? replaceFile(this.path('closed'), '') : removeFile(this.path('closed'));
  }

  async freeSpace(): Promise<number> {
    const { bavail, bsize } = await statfs(this.userData);
    return bavail * bsize;
  }

  /**
   * The verified backup, if it is where it was noted: not where the stick is out, or it has been removed. Then the
   * one beside the journal file, which holds whatever that file does not.
   */
  async backup(): Promise<VerifiedBackup | null> {
    const noted = await noteIn(this.verifiedNote);
    if (noted) {
      const names = await readdir(noted.folder ?? this.backupFolder).catch(() => []);
      if (names.some((name) => name === noted.name)) return noted;
    }
    return this.beside.held();
  }

  /** Notes which backup was re-opened and verified, and up to which row it holds everything. */
  noteBackup(backup: VerifiedBackup): Promise<void> {
    return replaceFile(this.verifiedNote, JSON.stringify(backup));
  }

  /**
   * Cuts off the front of the journal file what the verified backup holds, once a copy of that backup lies beside it
   * and was read back. Gives whether it was worth it.
   * @param least bytes below which the file is left alone
   */
  cutBehindBackup(least = WORTH_CUTTING): Promise<boolean> {
    return this.alone(async () => {
      const noted = await noteIn(this.verifiedNote);
      const { journal } = this;
      if (!noted || !journal || journal.hashOf(noted.through) !== noted.hash) return false;
      const from = journal.keptFrom(noted.through);
      if (journal.bytesBefore(from) < least) return false;
      if (!(await this.beside.take(noted))) return false;
      const cut = await journal.cutBefore(from);
      if (!cut.ok) throw new Error(cut.detail);
      await this.beside.clear([noted.name]);
      return true;
    });
  }

  /** The bytes of the backup beside the journal file, or null where it is another or none. */
  backupBeside(name: string): Promise<Uint8Array | null> {
    return this.beside.read(name);
  }

  /** Copies what a repair or a restore would replace into a folder of that name; gives its path. */
  async setAside(name: string): Promise<string> {
    const aside = join(this.aside.folder, name);
    const media = join(this.folder, 'media');
    // The sealed photos and recordings stay where they are, and they may be gigabytes.
    await cp(this.folder, join(aside, 'record'), { recursive: true, filter: (path) => path !== media }).catch(
      ignoreAbsence,
    );
    await cp(join(this.userData, 'IndexedDB'), join(aside, 'IndexedDB'), { recursive: true }).catch(
      ignoreAbsence,
    );
    return aside;
  }

  async discard(): Promise<void> {
    await this.journal?.close();
    this.journal = null;
    await rm(this.folder, { recursive: true, force: true });
  }

  private journalPath(epoch: number): string {
    return this.path(`journal-${epoch}.wardjournal`);
  }

  private async epochs(): Promise<number[]> {
    const names = await readdir(this.folder).catch((fault: unknown) => {
      ignoreAbsence(fault);
      return [];
    });
    return names.map((name) => Number(JOURNAL.exec(name)?.[1] ?? 0)).filter((epoch) => epoch > 0);
  }
}

function ignoreAbsence(fault: unknown): void {
  if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
}
