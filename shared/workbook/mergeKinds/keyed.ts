import type { Stamp } from '../../model/kinds';
import { sameJson } from '../canonicalJson';
import { partsOf, pathOf } from '../paths';
import { byText, type FieldIn, type FieldMerge, type Leaf, type LeafAt, type Leaves, later } from './leaf';

type Entry = Record<string, unknown>;

function expandEntry(field: FieldIn, entry: Entry, into: Leaves): void {
  const key = String(entry[field.key]);
  for (const [name, value] of Object.entries(entry)) {
    if (value === undefined) continue;
    const path = pathOf(field.name, key, name);
    into.set(path, { stamp: field.own.get(path) ?? field.fallback, value });
  }
}

function entriesByKey(list: unknown, key: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of Array.isArray(list) ? (list as Entry[]) : []) entries.set(String(entry[key]), entry);
  return entries;
}

interface Gathered {
  fields: [name: string, path: string, leaf: Leaf][];
  latest: Stamp;
  removedAt: Stamp;
}

/** Whether an entry is there: its latest field was written no earlier than its removal. */
const isPresent = (entry: Gathered) => entry.latest >= entry.removedAt;

/** Entries sort by fractional position, then by key. */
export function inOrder(key: string): (a: object, b: object) => number {
  return (a, b) => {
    const [left, right] = [a as Entry, b as Entry];
    return (
      byText(String(left.position ?? ''), String(right.position ?? '')) ||
      byText(String(left[key]), String(right[key]))
    );
  };
}

/**
 * A list of entries found by key: a leaf per entry field (`field/key/entryField`) and one for the removal
 * (`field/key`). A removed entry keeps its content under `removed`, so that a concurrent edit brings it back.
 */
export const keyed: FieldMerge = {
  expand(field, into) {
    for (const entry of field.removed) expandEntry(field, entry as Entry, into);
    for (const entry of Array.isArray(field.value) ? field.value : [])
      expandEntry(field, entry as Entry, into);
    for (const [path, stamp] of field.own) {
      if (into.has(path)) continue;
      const depth = partsOf(path).length;
      if (depth === 2) into.set(path, { stamp, value: true });
      else if (depth === 3) into.set(path, { stamp, value: null });
    }
  },
  assemble(_name, leaves, key, out) {
    const entries = new Map<string, Gathered>();
    for (const [path, leaf] of leaves) {
      const [, id = '', name] = partsOf(path);
      let entry = entries.get(id);
      if (!entry) {
        entry = { fields: [], latest: '', removedAt: '' };
        entries.set(id, entry);
      }
      if (name === undefined) {
        entry.removedAt = leaf.stamp;
        out.must.push([path, leaf.stamp]);
      } else {
        if (leaf.stamp > entry.latest) entry.latest = leaf.stamp;
        entry.fields.push([name, path, leaf]);
      }
    }
    const present: object[] = [];
    for (const [id, entry] of entries) {
      if (entry.fields.length === 0) continue;
      const content: Entry = { [key]: id };
      entry.fields.sort((a, b) => byText(a[0], b[0]));
      for (const [name, path, leaf] of entry.fields) {
        const written = leaf.value !== null && leaf.value !== undefined;
        if (written) content[name] = leaf.value;
        (written ? out.may : out.must).push([path, leaf.stamp]);
      }
      (isPresent(entry) ? present : out.removed).push(content);
    }
    if (present.length > 0) out.value = present.sort(inOrder(key));
    out.removed.sort(inOrder(key));
  },
  takeBack(path, _wrote, before, edit) {
    const [field, id = '', name] = partsOf(path);
    const was = entriesByKey(before.value, before.key).get(id);
    const write = (at: string, value: unknown): LeafAt => [at, { stamp: edit.stamp, value }];
    if (!was) return [write(pathOf(field, id), true)];
    if (name !== undefined) return [write(path, before.leaf?.value ?? null)];
    // A removal: unless somebody has brought the entry back, it comes back as it was then.
    if (entriesByKey(before.now.value, before.key).has(id)) return [];
    const gone = entriesByKey(before.now.removed, before.key).get(id) ?? {};
    const names = new Set([...Object.keys(was), ...Object.keys(gone)]);
    return [...names].map((at) => write(pathOf(field, id, at), was[at] ?? null));
  },
  choose: (_path, a, b) => later(a, b),
  change(held, to, edit) {
    const leaves: Leaves = new Map();
    const write = (path: string, value: unknown) => leaves.set(path, { stamp: edit.stamp, value });
    const before = entriesByKey(held.value, held.key);
    const gone = entriesByKey(held.removed, held.key);
    const after = entriesByKey(to, held.key);
    for (const [key, entry] of after) {
      const old = before.get(key) ?? {};
      const names = new Set([
        ...Object.keys(old),
        ...Object.keys(gone.get(key) ?? {}),
        ...Object.keys(entry),
      ]);
      for (const name of names) {
        if (!sameJson(old[name], entry[name]) || (gone.has(key) && !before.has(key)))
          write(pathOf(held.name, key, name), entry[name] ?? null);
      }
      const touched = [...names].some((name) => leaves.has(pathOf(held.name, key, name)));
      if (touched) write(pathOf(held.name, key, held.key), key);
    }
    for (const key of before.keys()) if (!after.has(key)) write(pathOf(held.name, key), true);
    return leaves;
  },
};
