import type { Field } from '../model/field';
import { type Kind, kinds } from '../model/kinds';
import type { StoredRecord } from './entry';
import { isKind } from './leaves';

/** Above this many changed records, an index is built anew when it is next asked for. */
const rebuildAbove = 5_000;

const none: ReadonlySet<string> = new Set();

/** The records of one kind as they are stored, with an index for every field that is asked for by reference. */
export class Collection {
  readonly records = new Map<string, StoredRecord>();
  private readonly indexes = new Map<string, Map<string, Set<string>>>();

  /** Puts a record in place of what is held, or takes it out; gives back what was held. */
  put(id: string, record: StoredRecord | undefined): StoredRecord | undefined {
    const before = this.records.get(id);
    if (record) this.records.set(id, record);
    else this.records.delete(id);
    for (const [field, index] of this.indexes) {
      const [from, to] = [before?.[field], record?.[field]];
      if (from === to) continue;
      if (typeof from === 'string') index.get(from)?.delete(id);
      if (typeof to === 'string') addTo(index, to, id);
    }
    return before;
  }

  /** Says that many records are about to change: cheaper to index them again at the end. */
  expect(changes: number): void {
    if (changes > rebuildAbove) this.indexes.clear();
  }

  /** Ids of records whose `field` holds exactly `target`. */
  pointingTo(field: string, target: string): ReadonlySet<string> {
    let index = this.indexes.get(field);
    if (!index) {
      index = new Map();
      for (const [id, record] of this.records) {
        const to = record[field];
        if (typeof to === 'string') addTo(index, to, id);
      }
      this.indexes.set(field, index);
    }
    return index.get(target) ?? none;
  }
}

function addTo(index: Map<string, Set<string>>, target: string, id: string): void {
  const ids = index.get(target);
  if (ids) ids.add(id);
  else index.set(target, new Set([id]));
}

/** Every stored record by kind, kinds of a newer version included. */
export class Collections {
  private readonly byKind = new Map<string, Collection>();

  of(kind: string): Collection {
    let collection = this.byKind.get(kind);
    if (!collection) {
      collection = new Collection();
      this.byKind.set(kind, collection);
    }
    return collection;
  }

  get(kind: string, id: string): StoredRecord | undefined {
    return this.byKind.get(kind)?.records.get(id);
  }

  *all(): IterableIterator<StoredRecord> {
    for (const collection of this.byKind.values()) yield* collection.records.values();
  }
}

const requiredByKind = new Map<Kind, readonly string[]>(
  (Object.keys(kinds) as Kind[]).map((kind) => {
    const fields: Readonly<Record<string, Field>> = kinds[kind].fields;
    return [kind, Object.keys(fields).filter((name) => fields[name]?.required)];
  }),
);

/** Whether a record has arrived whole: a part of something that has not is kept, but not shown. */
export function isComplete(record: StoredRecord): boolean {
  if (!isKind(record.kind)) return false;
  const required = requiredByKind.get(record.kind) ?? [];
  return required.every((name) => record[name] !== undefined && record[name] !== null);
}

export function isShown(record: StoredRecord): boolean {
  return record.deleted == null && isComplete(record);
}

/** Freezes a record and the lists in it, so that nobody changes one past the change set. */
export function frozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object);
  return value;
}
