import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { JournalEntry } from '../../shared/workbook/entry';
import type { Deed, WorkbookReader } from '../../shared/workbook/reader';
import type { Kept, Step } from '../../shared/workbook/step';
import type { Workbook } from '../../shared/workbook/workbook';
import type { WorkbookDrafts } from './drafts';
import type { PastRead, PastWatching } from './history/readPast';
import type { MediaShelf } from './media/mediaShelf';

/** Why a save did not happen; the sentence is made in one place (renderer/store/problemText.ts). */
export type SaveProblem =
  | { reason: 'invalid'; kind: string; field: string; message: string }
  | { reason: 'disk-full' }
  | { reason: 'cannot-write'; detail: string }
  | { reason: 'locked' };

export type CommitResult =
  | {
      ok: true;
      label: string;
      /** What an undo left as it is, because it was changed since. */
      kept?: readonly Kept[];
    }
  | { ok: false; problem: SaveProblem };

/** What stands at the side of the screen about saving: said in words in the top bar. */
export type SavingState = 'saved' | 'saving' | 'paused-disk-full' | 'cannot-write';

/**
 * The one open workbook. React reads it through the hooks in useWorkbook.ts; only this can commit.
 * A commit is acknowledged when both copies hold it, flushed to the disk.
 */
export interface OpenWorkbook {
  readonly reader: WorkbookReader;
  /** The same with its records as they are stored, stamps and all: what packs and previews are made from. */
  readonly workbook: Workbook;
  readonly workbookId: string;
  /** True for the sample year: its own database, a key that is thrown away. */
  readonly sample: boolean;
  readonly saving: SavingState;
  /** The reader's version that screens show: one that is on the disk, and not a change that is still being saved. */
  readonly shown: number;
  subscribe(hear: () => void): () => void;
  /**
   * With `importedFrom`, the name of a file: it is taken back with its stamps, as if the file had never been
   * opened, and after locking too. An own edit is undone by a new edit.
   */
  commit(change: ChangeSet, importedFrom?: string): Promise<CommitResult>;
  /**
   * Commits an entry that is not an own edit: a pack or a list that comes in. `make` gets the workbook as it
   * stands when its turn comes, and the instant. An `import` is undone with its stamps, as if never opened.
   */
  commitEntry(
    make: (workbook: Workbook, at: string) => JournalEntry | Promise<JournalEntry>,
    of: Step['of'],
    importedFrom?: string,
  ): Promise<CommitResult>;
  /** Takes back one of the last imports (`importsDone`); fields that were changed since are kept and named. */
  takeBackImport(importId: string): Promise<CommitResult>;
  /** Keyed hashes of emails and phones, by this workbook's own key: to know one that was removed long ago. */
  hashContacts(contacts: Iterable<string>): Promise<(contact: string) => string | undefined>;
  undo(): Promise<CommitResult>;
  redo(): Promise<CommitResult>;
  /** What undo and redo would take back or do again, in the user's words. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** Half-typed text, sealed a second behind the typing. */
  readonly drafts: WorkbookDrafts;
  /** Photos and recordings, sealed beside the records. */
  readonly media: MediaShelf;
  /** Looks for room again while saving is paused; true if it goes on. */
  trySavingAgain(): Promise<boolean>;
  /** What is kept of the past of these records: read row by row, and kept nowhere. Undefined: it was stopped. */
  past(ids: ReadonlySet<string>, watching: PastWatching): Promise<PastRead | undefined>;
  /** Time and fresh ids for a command. */
  deed(): Deed;
}
