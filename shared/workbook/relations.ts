import { type Kind, kinds } from '../model/kinds';
import { type Collection, isShown } from './collections';
import type { StoredRecord } from './entry';
import { fieldOf } from './leaves';
import { mergeRecords } from './merge';
import { byText } from './mergeKinds/leaf';
import { relationId } from './relationId';
import type { JoinedPeople } from './samePerson';

/** One relation that was written down more than once, because its people turned out to be the same. */
export interface RelationGroup {
  /** Ids of the records that it is read from, smallest first; it is shown under the first. */
  sources: readonly string[];
  /** Undefined for a tie of somebody with themselves: there is nothing to show. */
  merged: StoredRecord | undefined;
}

/** Fields of a relation's identity that may point to a person. */
function personEnds(kind: Kind): readonly string[] {
  const identity: readonly string[] = kinds[kind].identity ?? [];
  return identity.filter((name) => fieldOf(kind, name)?.ref === 'person');
}

/** Relations are found by what they relate; a joined pair is what does the joining, and is never grouped. */
export function isRelation(kind: Kind): boolean {
  return kind !== 'samePerson' && personEnds(kind).length > 0;
}

/** A record with its references to joined people resolved: the same object where there are none. */
export function withResolved(
  record: StoredRecord,
  people: JoinedPeople,
  refs: readonly string[],
): StoredRecord {
  let resolved = record;
  for (const name of refs) {
    const to = record[name];
    if (typeof to !== 'string') continue;
    const shown = people.resolve(to);
    if (shown === to) continue;
    if (resolved === record) resolved = { ...record };
    resolved[name] = shown;
  }
  return resolved;
}

/**
 * Finds the relations of one kind that count as one, by the id of each of their records. Only relations
 * of joined people are looked at.
 */
export function groupRelations(
  kind: Kind,
  collection: Collection,
  people: JoinedPeople,
): ReadonlyMap<string, RelationGroup> {
  const ends = personEnds(kind);
  const byRelation = new Map<string, Set<string>>();
  for (const set of people.all()) {
    for (const member of set) {
      for (const end of ends) {
        for (const id of collection.pointingTo(end, member)) {
          const record = collection.records.get(id);
          if (!record || !isShown(record)) continue;
          const relation = relationId(kind, withResolved(record, people, ends));
          const ids = byRelation.get(relation);
          if (ids) ids.add(id);
          else byRelation.set(relation, new Set([id]));
        }
      }
    }
  }
  const groups = new Map<string, RelationGroup>();
  for (const ids of byRelation.values()) {
    const sources = [...ids].sort(byText);
    const records = sources.flatMap((id) => collection.records.get(id) ?? []);
    const first = records[0];
    if (!first) continue;
    const resolved = withResolved(records.reduce(mergeRecords), people, ends);
    const withThemselves = kind === 'tie' && resolved.fromId === resolved.toId;
    if (sources.length < 2 && !withThemselves) continue;
    const group = { sources, merged: withThemselves ? undefined : resolved };
    for (const id of sources) groups.set(id, group);
  }
  return groups;
}
