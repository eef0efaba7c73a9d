import type { JournalEntry, StoredRecord } from './entry';
import { withoutErased } from './erased';
import { withTraceRedacted } from './importTrace';
import { redactedRecord, speaksOf, termsOf } from './mentions';

/** What is taken out of everything that was written before somebody was erased. */
export interface Cleansing {
  /** Ids of the people and of what went with them. */
  erased: ReadonlySet<string>;
  terms: readonly string[];
  /** Whether a text in a record was looked at and left: it speaks of somebody else. */
  isLeft(record: { kind: string; id: string }): boolean;
  /** A record as it is held now: an old part of one need not say whose it is. */
  stored(kind: string, id: string): StoredRecord | undefined;
}

type Stored = Cleansing['stored'];

/** Records by their names, as "kind id", that were looked at and left. */
export const leftByName = (names: Iterable<string> = []): Cleansing['isLeft'] => {
  const left = new Set(names);
  return ({ kind, id }) => left.has(`${kind} ${id}`);
};

/**
 * What is taken out of a backup by what it tells itself of whoever was erased, for nobody else knows their names any
 * more. A record that speaks of such a name to this day was looked at as they were erased, and left.
 * @param known names, emails and phones that earlier backups told; what this one tells is added to it
 */
export function cleansingByItself(
  records: readonly StoredRecord[],
  erased: ReadonlySet<string>,
  known: Set<string>,
  stored: Stored,
): Cleansing {
  for (const term of termsOf(records.filter(({ kind, id }) => kind === 'person' && erased.has(id))))
    known.add(term);
  const terms = [...known];
  const speaks = (record: StoredRecord) => redactedRecord(record, terms) !== record;
  const isLeft: Cleansing['isLeft'] = ({ kind, id }) => {
    const held = stored(kind, id);
    return held !== undefined && speaks(held);
  };
  return { erased, terms, isLeft, stored };
}

/** A record of a backup or of the history without whoever was erased; undefined where it goes. */
export function cleansedRecord(record: StoredRecord, cleansing: Cleansing): StoredRecord | undefined {
  const { erased, terms, stored } = cleansing;
  const kept = withoutErased(record, erased, stored(record.kind, record.id));
  const traced = kept && withTraceRedacted(kept, cleansing);
  if (!traced || cleansing.isLeft(traced)) return traced;
  return redactedRecord(traced, terms);
}

/** A change of the past without whoever was erased; the entry itself where it has nothing to do with them. */
export function cleansedEntry(entry: JournalEntry, cleansing: Cleansing): JournalEntry {
  const through = (records: readonly StoredRecord[]): readonly StoredRecord[] => {
    const kept = records.flatMap((record) => cleansedRecord(record, cleansing) ?? []);
    const same = kept.length === records.length && kept.every((record, index) => record === records[index]);
    return same ? records : kept;
  };
  const merge = through(entry.merge);
  const replace = entry.replace && through(entry.replace);
  const lost = entry.lost && through(entry.lost);
  const label = speaksOf(cleansing.terms)(entry.label) ? 'An earlier change' : entry.label;
  const same = merge === entry.merge && replace === entry.replace && lost === entry.lost;
  if (same && label === entry.label) return entry;
  return { ...entry, label, merge, ...(replace ? { replace } : {}), ...(lost ? { lost } : {}) };
}
