import { type Kind, kinds } from '../model/kinds';
import { type Collections, isComplete, isShown } from './collections';
import type { StoredRecord } from './entry';
import { fieldNames, fieldOf, isKind } from './leaves';
import { groupRelations, isRelation, type RelationGroup, withResolved } from './relations';
import { JoinedPeople, mergedPerson } from './samePerson';
import { type Sliced, sliceSize } from './slices';
import type { RecordsByKind } from './staging';

/** Whether a deleted record has lost its content; what somebody edited after the deletion counts as content. */
const isEmptied = (record: StoredRecord): boolean =>
  record.purged === true && fieldNames(record).length === 0;

/** With more changed records than this, a list is made anew rather than patched. */
const patchBelow = 100;

function shownOf(records: ReadonlyMap<string, StoredRecord>): StoredRecord[] {
  const shown: StoredRecord[] = [];
  for (const record of records.values()) if (isShown(record)) shown.push(record);
  return shown;
}

interface KindCache {
  all?: readonly StoredRecord[];
  deleted?: readonly StoredRecord[];
  by: Map<string, readonly StoredRecord[]>;
  groups?: ReadonlyMap<string, RelationGroup>;
  merged: Map<string, StoredRecord | undefined>;
}

const refFields = new Map<Kind, readonly string[]>(
  (Object.keys(kinds) as Kind[]).map((kind) => [
    kind,
    Object.keys(kinds[kind].fields).filter((name) => {
      const field = fieldOf(kind, name);
      return field?.merge === 'value' && field.ref !== undefined;
    }),
  ]),
);

/**
 * The stored records as readers see them: joined people as one, references resolved, doubled relations
 * once, deleted and incomplete records left out. Lists are kept until their kind changes.
 */
export class Views {
  version = 0;
  private readonly versions = new Map<string, number>();
  private joinsVersion = 0;
  private caches = new Map<Kind, KindCache>();
  private resolved = new WeakMap<StoredRecord, StoredRecord>();
  private joins: JoinedPeople | undefined;

  constructor(private readonly collections: Collections) {}

  /** Says what changed (undefined: much of it), once, after the whole change. */
  changed(before: RecordsByKind | undefined): void {
    this.version += 1;
    if (!before || before.has('samePerson')) {
      // Who is one with whom bears on every reference, so nothing that was read before can be kept.
      this.joinsVersion += 1;
      this.joins = undefined;
      this.resolved = new WeakMap();
      this.caches = new Map();
      return;
    }
    for (const [kind, records] of before) {
      this.versions.set(kind, (this.versions.get(kind) ?? 0) + 1);
      if (!isKind(kind)) continue;
      const all = this.caches.get(kind)?.all;
      this.caches.delete(kind);
      const list = all && this.patched(kind, all, records);
      if (list) this.cache(kind).all = list;
    }
  }

  /**
   * A list with the few records that changed in place of what they were: an edit of one person must not
   * cost a walk over all. Undefined where the list is better made anew.
   */
  private patched(
    kind: Kind,
    all: readonly StoredRecord[],
    before: ReadonlyMap<string, StoredRecord | undefined>,
  ): readonly StoredRecord[] | undefined {
    if (before.size > patchBelow || !this.people.none) return undefined;
    const list = [...all];
    for (const [id, was] of before) {
      const now = this.get(kind, id);
      const at = was ? list.indexOf(was) : -1;
      if (at >= 0 && now) list[at] = now;
      else if (at >= 0) list.splice(at, 1);
      // A record that comes back has its old place among the others: only a new one goes to the end.
      else if (now && !was) list.push(now);
      else if (now) return undefined;
    }
    return list;
  }

  kindVersion(kind: Kind): number {
    return (this.versions.get(kind) ?? 0) + this.joinsVersion;
  }

  get people(): JoinedPeople {
    this.joins ??= new JoinedPeople(this.collections.of('samePerson').records.values());
    return this.joins;
  }

  get(kind: Kind, id: string): StoredRecord | undefined {
    if (!this.people.none) {
      if (kind === 'person' && this.people.of(id).length > 1) return this.merged(id);
      const group = this.groups(kind)?.get(id);
      if (group) return group.merged;
    }
    const record = this.collections.get(kind, id);
    return record && isShown(record) ? this.view(kind, record) : undefined;
  }

  /** A record as it reads, deleted ones too: what an edit is compared with. */
  reads(kind: string, id: string): StoredRecord | undefined {
    return (isKind(kind) ? this.get(kind, id) : undefined) ?? this.collections.get(kind, id);
  }

  all(kind: Kind): readonly StoredRecord[] {
    const cache = this.cache(kind);
    const { records } = this.collections.of(kind);
    cache.all ??= this.people.none ? shownOf(records) : this.list(kind, records.keys());
    return cache.all;
  }

  /** Makes the list of a kind in slices, where that takes no more than to look through it: for one that just came. */
  *allSliced(kind: Kind): Sliced<void> {
    const { version } = this;
    if (this.cache(kind).all || !this.people.none) return;
    const shown: StoredRecord[] = [];
    let seen = 0;
    for (const record of this.collections.of(kind).records.values()) {
      if (isShown(record)) shown.push(record);
      if (++seen % sliceSize !== 0) continue;
      yield;
      // What was changed between two slices is for whoever asks next.
      if (this.version !== version) return;
    }
    this.cache(kind).all ??= shown;
  }

  by(kind: Kind, field: string, id: string): readonly StoredRecord[] {
    const { by } = this.cache(kind);
    const shownId = this.people.resolve(id);
    const key = `${field} ${shownId}`;
    const kept = by.get(key);
    if (kept) return kept;
    const collection = this.collections.of(kind);
    const ids = new Set<string>();
    for (const member of this.people.of(id)) {
      for (const source of collection.pointingTo(field, member)) ids.add(source);
    }
    const found = this.list(kind, ids).filter((record) => record[field] === shownId);
    by.set(key, found);
    return found;
  }

  deleted(kind: Kind): readonly StoredRecord[] {
    const cache = this.cache(kind);
    cache.deleted ??= [...this.collections.of(kind).records.values()].filter(
      (record) =>
        record.deleted != null && !isEmptied(record) && isComplete(record) && !this.get(kind, record.id),
    );
    return cache.deleted;
  }

  sourcesOf(kind: string, id: string): readonly string[] {
    if (!isKind(kind) || this.people.none) return [id];
    if (kind === 'person') {
      const held = this.people.of(id).filter((member) => this.collections.get(kind, member));
      return held.length > 0 ? held : [id];
    }
    return this.groups(kind)?.get(id)?.sources ?? [id];
  }

  /** The records under these ids as they read, each once. */
  private list(kind: Kind, ids: Iterable<string>): readonly StoredRecord[] {
    const found: StoredRecord[] = [];
    const once = new Set<string>();
    const doubled = !this.people.none && (kind === 'person' || isRelation(kind));
    for (const id of ids) {
      const record = this.get(kind, id);
      if (!record) continue;
      if (doubled) {
        if (once.has(record.id)) continue;
        once.add(record.id);
      }
      found.push(record);
    }
    return found;
  }

  private cache(kind: Kind): KindCache {
    let cache = this.caches.get(kind);
    if (!cache) {
      cache = { by: new Map(), merged: new Map() };
      this.caches.set(kind, cache);
    }
    return cache;
  }

  private groups(kind: Kind): ReadonlyMap<string, RelationGroup> | undefined {
    if (!isRelation(kind)) return undefined;
    const cache = this.cache(kind);
    cache.groups ??= groupRelations(kind, this.collections.of(kind), this.people);
    return cache.groups;
  }

  private merged(id: string): StoredRecord | undefined {
    const { merged } = this.cache('person');
    const members = this.people.of(id);
    const shownId = members[0] ?? id;
    if (merged.has(shownId)) return merged.get(shownId);
    const sources = members.flatMap((member) => {
      const record = this.collections.get('person', member);
      return record && isShown(record) ? record : [];
    });
    const one = sources.length > 0 ? mergedPerson(shownId, sources, this.joinsOf(members)) : undefined;
    const read = one && this.view('person', one);
    merged.set(shownId, read);
    return read;
  }

  private joinsOf(members: readonly string[]): readonly StoredRecord[] {
    const collection = this.collections.of('samePerson');
    return members.flatMap((member) =>
      [...collection.pointingTo('firstId', member)].flatMap((id) => {
        const join = collection.records.get(id);
        return join && isShown(join) ? join : [];
      }),
    );
  }

  private view(kind: Kind, record: StoredRecord): StoredRecord {
    // A joined pair speaks of its two records themselves: resolving them would make both ends one.
    if (this.people.none || kind === 'samePerson') return record;
    const kept = this.resolved.get(record);
    if (kept) return kept;
    const view = withResolved(record, this.people, refFields.get(kind) ?? []);
    this.resolved.set(record, view);
    return view;
  }
}
