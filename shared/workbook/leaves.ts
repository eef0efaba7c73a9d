import type { Field } from '../model/field';
import { type Kind, kinds, type Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { keyed } from './mergeKinds/keyed';
import { byText, type FieldMerge, type FieldOut, type LeafAt, type Leaves } from './mergeKinds/leaf';
import { log } from './mergeKinds/log';
import { named } from './mergeKinds/named';
import { protective } from './mergeKinds/protective';
import { set } from './mergeKinds/set';
import { unknown } from './mergeKinds/unknown';
import { value } from './mergeKinds/value';
import { partsOf, pathOf } from './paths';

const mergeKinds: Record<Field['merge'], FieldMerge> = { value, set, keyed, named, log, protective };

const head = new Set(['id', 'kind', 'base', 'stamps', 'removed', 'deleted', 'purged']);
const nothing: ReadonlyMap<string, Stamp> = new Map();

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(kinds, kind);
}

const fieldsByKind: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries(kinds).map(([kind, { fields }]) => [kind, new Map<string, Field>(Object.entries(fields))]),
);

/** The schema's word on a field, or undefined where this version does not know it. */
export function fieldOf(kind: string, name: string): Field | undefined {
  return fieldsByKind.get(kind)?.get(name);
}

/** How a field of a kind is merged; `deleted` and `purged` are stamped values like any other. */
export function mergeOf(kind: string, name: string): FieldMerge {
  if (name === 'deleted' || name === 'purged') return value;
  const field = fieldOf(kind, name);
  return field ? mergeKinds[field.merge] : unknown;
}

/** Whether a field is one value with one stamp. */
export const isSingleValue = (kind: string, name: string): boolean => mergeOf(kind, name) === value;

/** The names of what a record tells of: its fields without the head, in no special order. */
export function fieldNames(record: object): string[] {
  return Object.keys(record).filter((name) => !head.has(name));
}

/** The same with those that a record tells of by a stamp or by what was removed alone. */
export function toldNames(record: StoredRecord): ReadonlySet<string> {
  const names = new Set(fieldNames(record));
  for (const path of Object.keys(record.stamps ?? {})) names.add(partsOf(path)[0]);
  for (const name of Object.keys(record.removed ?? {})) names.add(name);
  for (const name of head) names.delete(name);
  return names;
}

function ownByField(stamps: Readonly<Record<string, Stamp>> | undefined): Map<string, Map<string, Stamp>> {
  const byField = new Map<string, Map<string, Stamp>>();
  for (const [path, stamp] of Object.entries(stamps ?? {})) {
    const [name] = partsOf(path);
    let own = byField.get(name);
    if (!own) {
      own = new Map();
      byField.set(name, own);
    }
    own.set(path, stamp);
  }
  return byField;
}

/**
 * Takes a record, or the part of one that a change wrote, apart into its leaves. A path has its own stamp,
 * else the field's own, else the record's base.
 */
export function expand(record: StoredRecord): Leaves {
  const leaves: Leaves = new Map();
  const own = ownByField(record.stamps);
  const names = new Set([...fieldNames(record), ...own.keys(), ...Object.keys(record.removed ?? {})]);
  if (record.deleted !== undefined) names.add('deleted');
  if (record.purged !== undefined) names.add('purged');
  for (const name of names) {
    const stamps = own.get(name) ?? nothing;
    mergeOf(record.kind, name).expand(
      {
        name,
        value: record[name],
        removed: record.removed?.[name] ?? [],
        own: stamps,
        fallback: stamps.get(pathOf(name)) ?? record.base,
        key: fieldOf(record.kind, name)?.key ?? 'id',
      },
      leaves,
    );
  }
  return leaves;
}

/** The stamp that covers the most of a record, the greater on a tie: every laptop finds the same. */
function commonest(stamps: readonly (readonly [string, Stamp])[]): Stamp | undefined {
  const counts = new Map<Stamp, number>();
  for (const [, stamp] of stamps) counts.set(stamp, (counts.get(stamp) ?? 0) + 1);
  let base: Stamp | undefined;
  for (const [stamp, count] of counts) {
    const held = base === undefined ? 0 : (counts.get(base) ?? 0);
    if (base === undefined || count > held || (count === held && stamp > base)) base = stamp;
  }
  return base;
}

/**
 * Puts a record together from its leaves: the shortest form, the same from the same leaves whatever the
 * order in which they came. `emptyBase` is the base of a record that tells of nothing present.
 */
export function assemble(kind: string, id: string, leaves: Leaves, emptyBase: Stamp): StoredRecord {
  const byField = new Map<string, LeafAt[]>();
  for (const [path, leaf] of leaves) {
    const [name] = partsOf(path);
    const list = byField.get(name);
    if (list) list.push([path, leaf]);
    else byField.set(name, [[path, leaf]]);
  }
  const fields: Record<string, unknown> = {};
  const removed: Record<string, readonly object[]> = {};
  const must: [string, Stamp][] = [];
  const may: [string, Stamp][] = [];
  for (const name of [...byField.keys()].sort(byText)) {
    const out: FieldOut = { value: undefined, removed: [], must, may };
    mergeOf(kind, name).assemble(name, byField.get(name) ?? [], fieldOf(kind, name)?.key ?? 'id', out);
    if (out.value !== undefined) fields[name] = out.value;
    if (out.removed.length > 0) removed[name] = out.removed;
  }
  const base = commonest(may) ?? commonest(must.map(([path, stamp]) => [path, stamp])) ?? emptyBase;
  const stamps: Record<string, Stamp> = {};
  for (const [path, stamp] of must) stamps[path] = stamp;
  for (const [path, stamp] of may) if (stamp !== base) stamps[path] = stamp;
  return {
    id,
    kind,
    base,
    ...(Object.keys(stamps).length > 0 ? { stamps } : {}),
    ...(Object.keys(removed).length > 0 ? { removed } : {}),
    ...fields,
  };
}

/** The highest stamp that a record holds. */
export function highestStamp(record: StoredRecord): Stamp {
  let highest = record.base;
  // Most records were never edited and have none.
  if (record.stamps) for (const stamp of Object.values(record.stamps)) if (stamp > highest) highest = stamp;
  return highest;
}
