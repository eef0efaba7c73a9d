import type { Field } from '../model/field';
import { type Kind, kinds } from '../model/kinds';
import type { StoredRecord } from './entry';

const none: ReadonlySet<string> = new Set();

/** The records of one kind as they are stored, with an index for every field that is asked for by reference. */
export class Collection {
  private held = new Map<string, StoredRecord>();
  private readonly indexes = new Map<string, Map<string, Set<string>>>();

  get records(): ReadonlyMap<string, StoredRecord> {
    return this.held;
  }

  /** Puts a record in place of what is held, or takes it out; gives back what was held. */
  put(id: string, record: StoredRecord | undefined): StoredRecord | undefined {
    const before = this.held.get(id);
    if (record) this.held.set(id, record);
    else this.held.delete(id);
    for (const [field, index] of this.indexes) {
      const [from, to] = [before?.[field], record?.[field]];
      if (from === to) continue;
      if (typeof from === 'string') index.get(from)?.delete(id);
      if (typeof to === 'string') addTo(index, to, id);
    }
    return before;
  }

  /**
   * Puts many records in place at once, made ready elsewhere: the window is not held up while they are
   * counted in. Indexes are built anew when they are next asked for.
   */
  replaceAll(records: Map<string, StoredRecord>): void {
    this.held = records;
    this.indexes.clear();
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

const requiredByKind = new Map<string, readonly string[]>(
  (Object.keys(kinds) as Kind[]).map((kind) => {
    const fields: Readonly<Record<string, Field>> = kinds[kind].fields;
    return [kind, Object.keys(fields).filter((name) => fields[name]?.required)];
  }),
);

/** Whether a record has arrived whole: a part of something that has not is kept, but not shown. */
export function isComplete(record: StoredRecord): boolean {
  const required = requiredByKind.get(record.kind);
  if (!required) return false;
  for (const name of required) if (record[name] === undefined || record[name] === null) return false;
  return true;
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
