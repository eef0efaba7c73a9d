import type { Kind, RecordHead, Stamp } from '../model/kinds';

/**
 * A record, or the part of one that a change wrote: `base` covers only what is present, so a delta is
 * merged into a record by the same function as a colleague's whole record.
 */
export type StoredRecord = RecordHead & { kind: Kind | (string & {}) } & Record<string, unknown>;

/** One journal row before it is sealed: one change set, whole. */
export interface JournalEntry {
  /** Version of the data in it: the number of the last migration (see migrations/). */
  version: number;
  label: string;
  /** When it was committed, for people; order comes from stamps. */
  at: string;
  device: string;
  /** Highest stamp in the entry. */
  stamp: Stamp;
  /** Merged into what is held. */
  merge: readonly StoredRecord[];
  /** Put in place of what is held, stamps and all: undoing an import, and erasure. */
  replace?: readonly StoredRecord[];
  /** Taken out altogether: a record that an undone import had added, and erasure. */
  drop?: readonly { kind: string; id: string }[];
  /** Parts of received records that stood against ours and were not taken: for the history, applied never. */
  lost?: readonly StoredRecord[];
}
