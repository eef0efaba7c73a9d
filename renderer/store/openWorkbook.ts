import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { JournalEntry } from '../../shared/workbook/entry';
import { rememberImport, takeBackImportDone } from '../../shared/workbook/importDone';
import type { Prepared } from '../../shared/workbook/prepare';
import type { Deed, WorkbookReader } from '../../shared/workbook/reader';
import type { Sliced } from '../../shared/workbook/slices';
import type { Step } from '../../shared/workbook/step';
import { type TakingBack, UndoHistory } from '../../shared/workbook/undo';
import type { Applied, Workbook } from '../../shared/workbook/workbook';
import { touchKey } from './compaction';
import { type DeedTime, deedAt } from './deedTime';
import { Drafts } from './drafts';
import { slicer, yieldToWindow } from './frames';
import { type PastRead, type PastWatching, readPast } from './history/readPast';
import { MediaShelf } from './media/mediaShelf';
import type { RecordWriter, WriteProblem } from './recordWriter';
import { runSliced } from './runSliced';
import type { CommitResult, OpenWorkbook, SavingState } from './session';

/** Records noted between two pauses. */
const NOTED_AT_ONCE = 5000;

/** Above so many changed records of a kind its list is made ready before the screens ask for it. */
const LARGE = 2000;

/** A save that is done sooner is not spoken of: a word that flickers tells nobody anything. */
const SPOKEN_OF_AFTER_MS = 120;

/** How often a paused workbook looks whether there is room again. */
const LOOK_AGAIN_MS = 5000;

const locked: CommitResult = { ok: false, problem: { reason: 'locked' } };

/** The open workbook over its two copies: prepare, apply, seal, write, and back again where a write fails. */
export class OpenRecord implements OpenWorkbook {
  saving: SavingState = 'saved';
  shown: number;
  readonly media: MediaShelf;
  private readonly history = new UndoHistory();
  private readonly hearers = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;
  private lookAgain: ReturnType<typeof setInterval> | undefined;
  private openDrafts: Drafts | undefined;
  /** Records that rows since the last compaction have written, and how many rows those are. */
  touched = new Set<string>();
  unfolded = 0;

  private constructor(
    readonly workbook: Workbook,
    readonly writer: RecordWriter,
    readonly sample: boolean,
    private readonly time: DeedTime,
  ) {
    this.shown = workbook.version;
    this.media = new MediaShelf({ workbook, writer, enqueue: this.whileOpen });
  }

  static async over(
    workbook: Workbook,
    writer: RecordWriter,
    sample: boolean,
    time: DeedTime,
  ): Promise<OpenRecord> {
    const open = new OpenRecord(workbook, writer, sample, time);
    open.openDrafts = await Drafts.open(writer, open.enqueue);
    return open;
  }

  get reader(): WorkbookReader {
    return this.workbook;
  }

  get workbookId(): string {
    return this.writer.vault.workbookId;
  }

  get drafts(): Drafts {
    if (!this.openDrafts) throw new Error('the drafts have not been read');
    return this.openDrafts;
  }

  get undoLabel(): string | undefined {
    return this.history.undoLabel;
  }

  get redoLabel(): string | undefined {
    return this.history.redoLabel;
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  readonly deed = (): Deed => deedAt(this.time);

  /** One step after the other: a save, a draft, a piece of compaction. */
  readonly enqueue = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = this.queue.then(step, step);
    this.queue = turn.catch(() => undefined);
    return turn;
  };

  /** The same for what would open the database again once the writing has ended. */
  private readonly whileOpen = <T>(step: () => Promise<T>): Promise<T> =>
    this.enqueue(() => {
      if (this.closed) throw new Error('the workbook is closed');
      return step();
    });

  commit(change: ChangeSet, importedFrom?: string): Promise<CommitResult> {
    return this.enqueue(async () => {
      const prepared = await this.prepared(change);
      if (!prepared.ok) return { ok: false, problem: prepared.problem };
      if (isEmpty(prepared.entry)) return { ok: true, label: change.label };
      if (importedFrom === undefined)
        return this.write(prepared.entry, (applied) => this.history.did(change, applied));
      const entry = await this.remembered(prepared.entry, importedFrom, 'list');
      return this.write(entry, (applied) => this.history.did(change, applied, 'import'));
    });
  }

  commitEntry(
    make: (workbook: Workbook, at: string) => JournalEntry | Promise<JournalEntry>,
    of: Step['of'],
    importedFrom?: string,
  ): Promise<CommitResult> {
    return this.enqueue(async () => {
      const made = await make(this.workbook, this.time.now().toISOString());
      if (isEmpty(made)) return { ok: true, label: made.label };
      const entry = importedFrom === undefined ? made : await this.remembered(made, importedFrom, 'pack');
      return this.write(entry, (applied) => this.history.did({ undo: 'ordinary' }, applied, of));
    });
  }

  takeBackImport(importId: string): Promise<CommitResult> {
    return this.enqueue(async () => {
      const at = this.time.now().toISOString();
      const taking = await runSliced(takeBackImportDone(this.workbook, importId, at), slicer());
      if (!taking) return { ok: true, label: '' };
      const { entry, kept } = taking;
      const result = await this.write(entry, (applied) =>
        // To undo it puts everything back as it was, stamps and all.
        this.history.did({ undo: 'ordinary' }, applied, 'restore'),
      );
      return result.ok ? { ...result, kept } : result;
    });
  }

  private remembered(entry: JournalEntry, from: string, of: 'list' | 'pack'): Promise<JournalEntry> {
    const { newId, now } = this.deed();
    return runSliced(rememberImport(this.workbook, entry, { id: newId(), from, of, at: now }), slicer());
  }

  /**
   * Commits what the program does by itself and nobody takes back, such as the purge. What the user did before
   * can be undone as ever, but for records that have gone.
   */
  commitUpkeep(make: (workbook: Workbook, at: string) => JournalEntry | undefined): Promise<CommitResult> {
    return this.enqueue(async () => {
      const entry = make(this.workbook, this.time.now().toISOString());
      if (!entry) return { ok: true, label: '' };
      return this.write(entry, () => this.history.forget(entry.merge));
    });
  }

  /** Commits an erasure: nothing of what it wrote, or of what `speaks` of them, can be taken back any more. */
  commitErasure(
    make: (workbook: Workbook, at: string) => JournalEntry,
    speaks: (text: string) => boolean,
  ): Promise<CommitResult> {
    return this.enqueue(async () => {
      const entry = make(this.workbook, this.time.now().toISOString());
      const { merge, replace = [], drop = [] } = entry;
      return this.write(entry, () => this.history.forget([...merge, ...replace, ...drop], speaks));
    });
  }

  hashContacts(contacts: Iterable<string>): Promise<(contact: string) => string | undefined> {
    return this.writer.vault.contactHashes(contacts);
  }

  past(ids: ReadonlySet<string>, watching: PastWatching): Promise<PastRead | undefined> {
    return readPast(this.writer, this.workbook, ids, watching);
  }

  undo(): Promise<CommitResult> {
    return this.takeBack((at) => this.history.prepareUndo(this.workbook, at));
  }

  redo(): Promise<CommitResult> {
    return this.takeBack((at) => this.history.prepareRedo(this.workbook, at));
  }

  async trySavingAgain(): Promise<boolean> {
    const ready = await this.enqueue(() => this.writer.ready());
    this.say(ready.ok ? 'saved' : savingAfter(ready));
    return ready.ok;
  }

  /** Ends writing: drafts go to the disk, and nothing more is taken. */
  async close(): Promise<void> {
    if (this.closed) return;
    await this.drafts.flush();
    this.closed = true;
    await this.enqueue(async () => undefined);
    this.drafts.stop();
    clearInterval(this.lookAgain);
    this.history.clear();
  }

  private prepared(change: ChangeSet): Promise<Prepared> {
    return runSliced(this.workbook.prepareSliced(change, this.time.now().toISOString()), slicer());
  }

  private takeBack(prepare: (at: string) => Sliced<TakingBack | undefined>): Promise<CommitResult> {
    return this.enqueue(async () => {
      const taking = await runSliced(prepare(this.time.now().toISOString()), slicer());
      if (!taking) return { ok: true, label: '' };
      const { label, entry, kept } = taking;
      if (!entry) {
        taking.done();
        this.tell();
        return { ok: true, label, kept };
      }
      const result = await this.write(entry, (applied) => taking.done(applied));
      return result.ok ? { ok: true, label, kept } : result;
    });
  }

  /** Applies an entry and writes it to both copies; if either cannot take it, it is as if nothing had been done. */
  private async write(entry: JournalEntry, done: (applied: Applied) => void): Promise<CommitResult> {
    if (this.closed) return locked;
    if (this.writer.inTrouble) {
      const ready = await this.writer.ready();
      if (!ready.ok) return this.refused(ready);
    }
    const applied = await runSliced(this.workbook.applySliced(entry), slicer());
    this.saving = 'saving';
    const spoken = setTimeout(() => this.tell(), SPOKEN_OF_AFTER_MS);
    const outcome = await this.writer.save(entry);
    clearTimeout(spoken);
    if (!outcome.ok) {
      this.workbook.revert(applied);
      return this.refused(outcome);
    }
    done(applied);
    await this.noteTouched(entry);
    this.settle('saved');
    // Whoever waits for the save goes on before the screens ask their questions again.
    void this.tellSoon(applied);
    return { ok: true, label: entry.label };
  }

  /** Notes which records an entry wrote, for the next compaction. */
  async noteTouched({ merge, replace = [], drop = [] }: JournalEntry): Promise<void> {
    const pause = slicer();
    this.unfolded += 1;
    for (const list of [merge, replace, drop])
      for (let from = 0; from < list.length; from += NOTED_AT_ONCE) {
        for (const { kind, id } of list.slice(from, from + NOTED_AT_ONCE))
          this.touched.add(touchKey(kind, id));
        await pause();
      }
  }

  /** Hands over what is to be folded into blocks; changes from here on are noted apart. */
  takeTouched(): { touched: Set<string>; unfolded: number } {
    const taken = { touched: this.touched, unfolded: this.unfolded };
    this.touched = new Set();
    this.unfolded = 0;
    return taken;
  }

  /** Takes it back: it could not be folded, and is due again. */
  giveBack({ touched, unfolded }: { touched: ReadonlySet<string>; unfolded: number }): void {
    for (const key of touched) this.touched.add(key);
    this.unfolded += unfolded;
  }

  private refused(problem: WriteProblem): CommitResult {
    this.say(savingAfter(problem));
    if (problem.reason === 'disk-full') {
      this.lookAgain ??= setInterval(() => void this.trySavingAgain(), LOOK_AGAIN_MS);
      return { ok: false, problem: { reason: 'disk-full' } };
    }
    return { ok: false, problem: { reason: 'cannot-write', detail: problem.detail } };
  }

  private say(saving: Exclude<SavingState, 'saving'>): void {
    this.settle(saving);
    this.tell();
  }

  private settle(saving: Exclude<SavingState, 'saving'>): void {
    this.saving = saving;
    this.shown = this.workbook.version;
    if (saving !== 'saved') return;
    clearInterval(this.lookAgain);
    this.lookAgain = undefined;
  }

  private async tellSoon({ before }: Applied): Promise<void> {
    await yieldToWindow();
    const large = [...before].filter(([, records]) => records.size > LARGE);
    await runSliced(this.workbook.allSliced(large.map(([kind]) => kind)), slicer());
    this.tell();
  }

  private tell(): void {
    for (const hear of this.hearers) hear();
  }
}

const savingAfter = (problem: WriteProblem) =>
  problem.reason === 'disk-full' ? 'paused-disk-full' : 'cannot-write';

const isEmpty = (entry: JournalEntry): boolean =>
  entry.merge.length + (entry.replace?.length ?? 0) + (entry.drop?.length ?? 0) === 0;
