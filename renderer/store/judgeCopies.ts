import type { JournalFound, VerifiedBackup } from '../../shared/recordRequests';
import type { Damage, Missing, RepairSource } from './damage';

/** What the database holds of the journal: the manifest's end of the blocks, then whole change sets without a gap. */
export interface DatabaseJournal {
  /** First number that is in no block, and the hash of the row before it, in hex. */
  readonly firstJournal: number;
  readonly chain: string;
  /** Last row of the last whole change set (`firstJournal - 1` where there is none), and its hash. */
  readonly last: number;
  readonly lastHash: string;
  /** Numbers that are missing although later rows are there, or rows that do not follow. */
  readonly gap?: { from: number; to: number };
}

/** Looks up hashes of single rows in either copy; null where it does not hold the row. */
export interface Hashes {
  inFile(number: number): Promise<string | null>;
  inDatabase(number: number): string | null;
}

/** The copy that main keeps. */
export interface FileCopy {
  readonly journal: JournalFound | null;
  readonly backup: VerifiedBackup | null;
  /** From which row on the file tells the whole story: 1, or the first row of a snapshot. */
  readonly wholeFrom: number;
}

export type Verdict =
  | { verdict: 'same'; cutFile: boolean }
  | { verdict: 'fill-database'; from: number; to: number }
  | { verdict: 'fill-file'; from: number; to: number }
  | { verdict: 'damaged'; damage: Damage };

/**
 * Compares the two copies of the journal. If one is only a shorter prefix of the other it can be filled in;
 * a torn last row that the other copy lacks was never acknowledged. Anything else is damage.
 */
export async function judgeCopies(
  database: DatabaseJournal,
  copy: FileCopy,
  hashes: Hashes,
): Promise<Verdict> {
  const { journal: file, backup } = copy;
  const damaged = (missing: Missing, repair: RepairSource): Verdict => ({
    verdict: 'damaged',
    damage: { missing: [missing], repair },
  });
  const fromFile = repairFromFile(copy);
  if (database.gap) return damaged({ what: 'journal-rows', copy: 'database', ...database.gap }, fromFile);
  if (!file) return damaged({ what: 'journal-file' }, 'database');
  if (file.laterRows)
    return damaged(
      { what: 'journal-rows', copy: 'file', from: file.last + 1, to: file.last + 1 },
      'database',
    );
  if (file.last === 0) return judgeEmptyFile(database, file, backup);
  if (file.last === database.last)
    return file.lastHash === database.lastHash
      ? { verdict: 'same', cutFile: file.tail > 0 }
      : damaged({ what: 'copies-differ', number: file.last }, 'none');
  if (file.last > database.last) {
    const from = database.last + 1;
    const before = from === file.first ? file.firstPrev : await hashes.inFile(database.last);
    if (before === null) {
      // A file that was cut behind a verified backup lacks nothing: then it is the database that ends too early.
      const cut = backup !== null && file.first <= backup.through + 1;
      const missing = cut ? { copy: 'database', to: file.last } : { copy: 'file', to: file.first - 1 };
      return damaged({ what: 'journal-rows', from, ...missing } as Missing, fromFile);
    }
    if (before !== database.lastHash)
      return damaged({ what: 'copies-differ', number: database.last }, fromFile);
    return { verdict: 'fill-database', from, to: file.last };
  }
  const from = file.last + 1;
  const before = from === database.firstJournal ? database.chain : hashes.inDatabase(file.last);
  if (before === null)
    return damaged({ what: 'journal-rows', copy: 'file', from, to: database.firstJournal - 1 }, 'database');
  if (before !== file.lastHash) return damaged({ what: 'copies-differ', number: file.last }, 'none');
  return { verdict: 'fill-file', from, to: database.last };
}

/** A file without a row is right before the first save and after a verified backup; else its rows must all be in the database. */
function judgeEmptyFile(
  database: DatabaseJournal,
  file: JournalFound,
  backup: VerifiedBackup | null,
): Verdict {
  const from = (backup?.through ?? 0) + 1;
  if (backup && database.last < backup.through) {
    const missing: Missing = {
      what: 'journal-rows',
      copy: 'database',
      from: database.last + 1,
      to: backup.through,
    };
    return { verdict: 'damaged', damage: { missing: [missing], repair: 'backup-and-journal-file' } };
  }
  if (database.last < from) return { verdict: 'same', cutFile: file.tail > 0 };
  if (database.firstJournal <= from) return { verdict: 'fill-file', from, to: database.last };
  return { verdict: 'damaged', damage: { missing: [{ what: 'journal-file' }], repair: 'database' } };
}

/** Whether the file alone tells the whole story, or does so behind the verified backup. */
export function repairFromFile({ journal: file, backup, wholeFrom }: FileCopy): RepairSource {
  if (file && file.first > 0 && file.first <= wholeFrom && !file.laterRows) return 'journal-file';
  if (backup && (!file || file.first === 0 || file.first <= backup.through + 1))
    return 'backup-and-journal-file';
  return 'none';
}
