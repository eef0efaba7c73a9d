import type { JournalEntry, StoredRecord } from './entry';
import { withoutErased } from './erased';
import { redactedRecord, speaksOf } from './mentions';

/** What is taken out of everything that was written before somebody was erased. */
export interface Cleansing {
  /** Ids of the people and of what went with them. */
  erased: ReadonlySet<string>;
  terms: readonly string[];
  /** Records, as "kind id", in which a text was looked at and left: it speaks of somebody else. */
  left: ReadonlySet<string>;
  /** A record as it is held now: an old part of one need not say whose it is. */
  stored(kind: string, id: string): StoredRecord | undefined;
}

/** A record of a backup or of the history without whoever was erased; undefined where it goes. */
export function cleansedRecord(record: StoredRecord, cleansing: Cleansing): StoredRecord | undefined {
  const { erased, terms, left, stored } = cleansing;
  const kept = withoutErased(record, erased, stored(record.kind, record.id));
  if (!kept || left.has(`${kept.kind} ${kept.id}`)) return kept;
  return redactedRecord(kept, terms);
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
