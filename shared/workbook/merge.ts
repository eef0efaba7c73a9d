import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { assemble, expand, isSingleValue, mergeOf } from './leaves';
import { byText, type Leaves } from './mergeKinds/leaf';
import { partsOf } from './paths';

/** Two sets of leaves of one kind of record, joined path by path. */
export function mergeLeaves(kind: string, a: Leaves, b: Leaves): Leaves {
  const merged: Leaves = new Map(a);
  for (const [path, leaf] of b) {
    const held = merged.get(path);
    merged.set(path, held ? mergeOf(kind, partsOf(path)[0]).choose(path, held, leaf) : leaf);
  }
  return withoutPurged(merged);
}

/**
 * Takes out what a purge has ended: the content of a deleted record, written up to the purge's stamp. What was
 * edited later comes in; once the record was brought back, or deleted anew, the purge holds no longer.
 */
function withoutPurged(leaves: Leaves): Leaves {
  const purged = leaves.get('purged');
  if (!purged) return leaves;
  const deleted = leaves.get('deleted');
  if (deleted?.value == null || deleted.stamp > purged.stamp) {
    leaves.delete('purged');
    return leaves;
  }
  for (const [path, leaf] of leaves)
    if (leaf.stamp <= purged.stamp && path !== 'deleted' && path !== 'purged') leaves.delete(path);
  return leaves;
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
  if (record.stamps || record.removed) return shortest(record);
  // Most records were never edited, and most fields are single values: those are in it already.
  const values: Record<string, unknown> = {};
  const rest: StoredRecord = { id: record.id, kind: record.kind, base: record.base };
  for (const [name, held] of Object.entries(record)) {
    if (name === 'id' || name === 'kind' || name === 'base' || held === undefined) continue;
    (isSingleValue(record.kind, name) ? values : rest)[name] = held;
  }
  const { id, kind, base, stamps, removed, ...lists } = shortest(rest);
  const fields: Record<string, unknown> = { ...values, ...lists };
  const inOrder = Object.keys(fields)
    .sort(byText)
    .map((name) => [name, fields[name]]);
  return {
    id,
    kind,
    base,
    ...(stamps ? { stamps } : {}),
    ...(removed ? { removed } : {}),
    ...Object.fromEntries(inOrder),
  };
}

function shortest(record: StoredRecord): StoredRecord {
  return assemble(record.kind, record.id, expand(record), record.base);
}
