import type { StoredRecord } from '../entry';

/** One numbered step that brings a record, or the part of one that a change wrote, up to the next version. */
export interface Migration {
  /** Rises by one; never changed once released. */
  number: number;
  name: string;
  /** Must not fail on a record that it does not know, and must leave unknown fields as they are. */
  record(record: StoredRecord): StoredRecord;
}
