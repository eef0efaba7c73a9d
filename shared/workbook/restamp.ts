import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { assemble, expand } from './leaves';

/** Every stamp that records hold. */
export function* stampsOf(records: Iterable<StoredRecord>): IterableIterator<Stamp> {
  for (const record of records) {
    yield record.base;
    for (const path in record.stamps) yield record.stamps[path] ?? '';
  }
}

/** A record whose leaves beyond a limit carry this stamp instead, as an own edit: a fast clock does not win. */
export function restamped(record: StoredRecord, limit: Stamp, stamp: Stamp): StoredRecord {
  const leaves = expand(record);
  const lower = (held: Stamp) => (held >= limit ? stamp : held);
  for (const [path, leaf] of leaves) {
    const carried = leaf.carried && {
      ...leaf.carried,
      own: lower(leaf.carried.own),
      stamps: Object.fromEntries(Object.entries(leaf.carried.stamps).map(([at, held]) => [at, lower(held)])),
    };
    leaves.set(path, { ...leaf, stamp: lower(leaf.stamp), ...(carried ? { carried } : {}) });
  }
  return assemble(record.kind, record.id, leaves, lower(record.base));
}
