import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { assemble, expand, mergeOf } from './leaves';
import type { Leaves } from './mergeKinds/leaf';
import { partsOf } from './paths';

/** Two sets of leaves of one kind of record, joined path by path. */
export function mergeLeaves(kind: string, a: Leaves, b: Leaves): Leaves {
  const merged: Leaves = new Map(a);
  for (const [path, leaf] of b) {
    const held = merged.get(path);
    merged.set(path, held ? mergeOf(kind, partsOf(path)[0]).choose(path, held, leaf) : leaf);
  }
  return merged;
}

const laterOf = (a: Stamp, b: Stamp) => (a > b ? a : b);

/**
 * Two versions of one record, or a record and the part of it that a change wrote, become one. In any
 * order, any number of times, the outcome is the same. The id and kind of the first are kept.
 */
export function mergeRecords(a: StoredRecord, b: StoredRecord): StoredRecord {
  return assemble(a.kind, a.id, mergeLeaves(a.kind, expand(a), expand(b)), laterOf(a.base, b.base));
}

/** A record in its shortest form: what merging it with nothing gives. */
export function normalise(record: StoredRecord): StoredRecord {
  return assemble(record.kind, record.id, expand(record), record.base);
}
