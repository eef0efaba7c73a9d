import { cp, readdir, rm, statfs } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { type RecordPlace, type VerifiedBackup, verifiedBackup } from '../../shared/recordRequests';
import { JournalFile } from './journalFile';
import { fileText, removeFile, replaceFile } from './steadyFile';

const JOURNAL = /^journal-(\d+)\.wardjournal$/;

/**
 * One record's folder in the user data: `keys.json`, the journal file of the present epoch, the mark of a
 * clean close, the keyed hash of where it lies, and the verified backup. Main holds no key to any of it.
 */
export class RecordFolder {
  journal: JournalFile | null = null;
  /** Small files are replaced one after the other: two at once would write into one and the same new file. */
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly userData: string,
    readonly place: RecordPlace,
  ) {}

  get folder(): string {
    return join(this.userData, this.place === 'workbook' ? 'record' : 'record-sample');
  }

  get backupFolder(): string {
    return join(this.folder, 'backup');
  }

  private path(name: string): string {
    return join(this.folder, name);
  }

  async open() {
    await this.journal?.close();
    this.journal = null;
    const epoch = Math.max(0, ...(await this.epochs()));
    if (epoch > 0) this.journal = await JournalFile.open(this.journalPath(epoch), epoch);
    return {
      keys: await fileText(this.path('keys.json')),
      journal: this.journal?.found ?? null,
      clean: (await fileText(this.path('closed'))) !== null,
      origin: await fileText(this.path('origin')),
      surroundings: [hostname(), userInfo().username, this.folder].join('\n'),
      backup: await this.backup(),
    };
  }

  /** Begins the journal file of an epoch. */
  async begin(epoch: number): Promise<void> {
    if ((await this.epochs()).includes(epoch))
      throw new Error(`there is a journal file of epoch ${epoch} already`);
    await this.journal?.close();
    this.journal = await JournalFile.open(this.journalPath(epoch), epoch);
  }

  keep(what: 'keys' | 'origin', text: string): Promise<void> {
    const turn = this.keeping.then(() =>
      replaceFile(this.path(what === 'keys' ? 'keys.json' : 'origin'), text),
    );
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

  /** The verified backup, if it is where it was noted: not where the stick is out, or it has been removed. */
  async backup(): Promise<VerifiedBackup | null> {
    const note = await fileText(join(this.backupFolder, 'verified.json'));
    if (note === null) return null;
    const parsed = verifiedBackup.safeParse(JSON.parse(note));
    if (!parsed.success) return null;
    const names = await readdir(parsed.data.folder ?? this.backupFolder).catch(() => []);
    return names.some((name) => name === parsed.data.name) ? parsed.data : null;
  }

  /** Notes which backup was re-opened and verified, and up to which row it holds everything. */
  noteBackup(backup: VerifiedBackup): Promise<void> {
    return replaceFile(join(this.backupFolder, 'verified.json'), JSON.stringify(backup));
  }

  /** Copies what a repair would replace; gives the folder. `stamp` names it. */
  async setAside(stamp: string): Promise<string> {
    const aside = join(this.userData, 'set-aside', stamp);
    await cp(this.folder, join(aside, 'record'), { recursive: true });
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
