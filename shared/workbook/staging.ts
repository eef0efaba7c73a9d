import type { Stamp } from '../model/kinds';
import { type Collections, frozen } from './collections';
import type { StoredRecord } from './entry';
import { highestStamp } from './leaves';
import { mergeRecords } from './merge';
import type { Sliced } from './slices';

/** With more changed records of a kind than this, a whole new map is made ready and put in place at once. */
const draftAbove = 5_000;

/** Stored records by kind and id; undefined where there is none. */
export type RecordsByKind = ReadonlyMap<string, ReadonlyMap<string, StoredRecord | undefined>>;

type Drafts = ReadonlyMap<string, Map<string, StoredRecord>>;

/** What a change will make of the collections, worked out before any of it is seen. */
export class Staging {
  /** The records as they were, by kind and id. */
  readonly before = new Map<string, Map<string, StoredRecord | undefined>>();
  private readonly after = new Map<string, Map<string, StoredRecord | undefined>>();
  highest: Stamp = '';

  constructor(
    private readonly collections: Collections,
    private readonly freeze: boolean,
  ) {}

  /** Merges a record, or a part of one, into what is held or staged. */
  merge(record: StoredRecord): void {
    const { kind, id } = record;
    const staged = this.after.get(kind)?.get(id);
    const held = staged ?? this.collections.get(kind, id);
    this.put(kind, id, held ? mergeRecords(held, record) : record);
  }

  /** Puts a record in place, or takes it out. */
  put(kind: string, id: string, record: StoredRecord | undefined): void {
    let after = this.after.get(kind);
    let before = this.before.get(kind);
    if (!after || !before) {
      after = new Map();
      before = new Map();
      this.after.set(kind, after);
      this.before.set(kind, before);
    }
    if (record) {
      if (this.freeze) frozen(record);
      const highest = highestStamp(record);
      if (highest > this.highest) this.highest = highest;
    }
    if (!before.has(id)) before.set(id, this.collections.get(kind, id));
    after.set(id, record);
  }

  /** Makes ready a whole new map for each kind of which much changes. */
  *drafts(size: number): Sliced<Drafts> {
    const drafts = new Map<string, Map<string, StoredRecord>>();
    for (const [kind, after] of this.after) {
      if (after.size <= draftAbove) continue;
      const draft = new Map(this.collections.of(kind).records);
      let done = 0;
      for (const [id, record] of after) {
        if (record) draft.set(id, record);
        else draft.delete(id);
        if (++done % size === 0) yield;
      }
      drafts.set(kind, draft);
    }
    return drafts;
  }

  /** Lets everything be seen. */
  publish(drafts: Drafts): void {
    for (const [kind, after] of this.after) {
      const collection = this.collections.of(kind);
      const draft = drafts.get(kind);
      if (draft) collection.replaceAll(draft);
      else for (const [id, record] of after) collection.put(id, record);
    }
  }
}
