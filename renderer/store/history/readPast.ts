import type { RowHead } from '../../../shared/formats/journalRow';
import type { PastEntry } from '../../../shared/queries/pastOf';
import { type Cleansing, cleansedEntry, leftByName } from '../../../shared/workbook/cleansed';
import type { JournalEntry, StoredRecord } from '../../../shared/workbook/entry';
import { erasedIn } from '../../../shared/workbook/erasure';
import { migrateEntry } from '../../../shared/workbook/migrations';
import type { Workbook } from '../../../shared/workbook/workbook';
import type { RecordDatabase } from '../database';
import { readNote } from '../erasing/erasingNote';
import { slicer } from '../frames';
import { joinEntry, openRowText } from '../journal';
import { readPatiently } from '../patientReads';
import type { RecordWriter } from '../recordWriter';
import { sealHere } from '../sealers';

/** Rows opened at a time: one of a large change set is near a megabyte. */
const STEP = 32;
/** A row longer than this is opened in a worker. */
const FOR_WORKER_BYTES = 64 * 1024;
/** With more records than this in question, taking a row apart is quicker than looking for each of them in its text. */
const LOOKED_FOR = 8;

export interface PastWatching {
  signal: AbortSignal;
  /** Hears how many changes have been looked at, of how many. */
  onDone?: (done: number, of: number) => void;
}

export interface PastRead {
  /** In order, the oldest first. */
  readonly entries: readonly PastEntry[];
  /** Rows that do not open: of another version, or sealed under a key that is still being changed. */
  readonly unreadable: number;
}

/**
 * Reads what is kept of the past of these records: every row of the history and of the journal is opened, in slices,
 * and those that do not name them are passed over unread. There is no index by record: it would tell as much as the
 * rows, have to be rewritten at each erasure, and save seconds of something that is seldom asked for. Nothing is
 * kept here. Undefined: it was stopped.
 */
export async function readPast(
  writer: RecordWriter,
  workbook: Workbook,
  ids: ReadonlySet<string>,
  { signal, onDone }: PastWatching,
): Promise<PastRead | undefined> {
  const pause = slicer();
  const numbers = await rowNumbers(writer.database);
  const cleansing = await cleansingNow(writer, workbook);
  const mayName = lookFor(ids);
  const sets = new PastSets(ids, cleansing);
  for (let from = 0; from < numbers.length; from += STEP) {
    if (signal.aborted) return undefined;
    const step = numbers.slice(from, from + STEP);
    for (const row of await openedTexts(writer, step)) {
      if (!row) sets.unreadable += 1;
      else if (mayName(row.text)) sets.take(row.head, JSON.parse(row.text) as JournalEntry);
      await pause();
    }
    onDone?.(Math.min(numbers.length, from + STEP), numbers.length);
  }
  return { entries: sets.ended(), unreadable: sets.unreadable };
}

/** Rows may move from the journal to the history meanwhile: their numbers are taken at one moment. */
async function rowNumbers(database: RecordDatabase): Promise<number[]> {
  const { history, journal } = database;
  const [folded, since] = await database.transaction('r', history, journal, () =>
    Promise.all([history.toCollection().primaryKeys(), journal.toCollection().primaryKeys()]),
  );
  return [...new Set([...folded, ...since])].sort((a, b) => a - b);
}

async function openedTexts(
  { database, vault, workers }: RecordWriter,
  numbers: readonly number[],
): Promise<({ head: RowHead; text: string } | undefined)[]> {
  const folded = await readPatiently(database.history, numbers);
  const missing = numbers.filter((_, place) => !folded[place]);
  const since = new Map(
    (missing.length > 0 ? await readPatiently(database.journal, missing) : []).map((row) => [
      row?.number,
      row,
    ]),
  );
  return Promise.all(
    numbers.map(async (number, place) => {
      const stored = folded[place] ?? since.get(number);
      if (!stored) return undefined;
      const bytes = new Uint8Array(stored.row);
      const sealers = bytes.length > FOR_WORKER_BYTES ? workers : sealHere;
      const opened = await openRowText(vault, sealers, bytes, number);
      return opened.ok ? opened : undefined;
    }),
  );
}

/** Whether a row's text may tell of one of the records, or of the import that a part of it belongs to. */
function lookFor(ids: ReadonlySet<string>): (text: string) => boolean {
  if (ids.size > LOOKED_FOR) return () => true;
  const marks = [...ids, 'importDone'].map((id) => JSON.stringify(id));
  return (text) => marks.some((mark) => text.includes(mark));
}

/** An erasure of which the history is still to be rewritten holds for whoever reads it before that. */
async function cleansingNow(writer: RecordWriter, workbook: Workbook): Promise<Cleansing> {
  const note = await readNote(writer);
  return {
    erased: erasedIn(workbook),
    terms: note && workbook.stored('erasure', note.erasureId) ? note.terms : [],
    isLeft: leftByName(note?.left),
    stored: (kind, id) => workbook.stored(kind, id),
  };
}

/** Puts the parts of each change set together, as far as they tell of the records in question. */
class PastSets {
  unreadable = 0;
  private readonly entries: PastEntry[] = [];
  private parts: JournalEntry[] = [];
  private first = 0;
  private from: PastEntry['from'];

  constructor(
    private readonly ids: ReadonlySet<string>,
    private readonly cleansing: Cleansing,
  ) {}

  take(head: RowHead, entry: JournalEntry): void {
    const first = head.number - head.part;
    if (first !== this.first) this.endSet();
    this.first = first;
    this.from = importIn(entry) ?? this.from;
    this.parts.push(this.about(entry));
  }

  ended(): readonly PastEntry[] {
    this.endSet();
    return this.entries;
  }

  private about(entry: JournalEntry): JournalEntry {
    const named = ({ id }: { id: string }) => this.ids.has(id);
    const { merge, replace, drop, lost, ...head } = entry;
    return {
      ...head,
      merge: merge.filter(named),
      ...(replace ? { replace: replace.filter(named) } : {}),
      ...(drop ? { drop: drop.filter(named) } : {}),
      ...(lost ? { lost: lost.filter(named) } : {}),
    };
  }

  private endSet(): void {
    const { parts, from, first } = this;
    this.parts = [];
    this.from = undefined;
    if (parts.length === 0) return;
    const entry = migrateEntry(joinEntry(parts));
    if (!entry.ok) {
      this.unreadable += 1;
      return;
    }
    const cleansed = cleansedEntry(entry.value, this.cleansing);
    const { merge, replace = [], drop = [], lost = [] } = cleansed;
    if (merge.length + replace.length + drop.length + lost.length === 0) return;
    this.entries.push({ number: first, entry: cleansed, ...(from ? { from } : {}) });
  }
}

/** The file or the pack that a change set took in, as its own record of it says. */
function importIn({ merge }: JournalEntry): PastEntry['from'] {
  const done = merge.find((record: StoredRecord) => record.kind === 'importDone');
  if (typeof done?.from !== 'string') return undefined;
  return { of: done.stamp === undefined ? 'pack' : 'list', name: done.from };
}
