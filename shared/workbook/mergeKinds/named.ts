import { sameJson } from '../canonicalJson';
import { partsOf, pathOf } from '../paths';
import { byText, type FieldMerge, type Leaves, later } from './leaf';

/** What a value holds, by name; nothing where it is no object. By its entries, for a name may be `__proto__`. */
const heldBy = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);

/**
 * Values by name, such as fields of one's own: a leaf each at `field/name`, so that two laptops that fill different
 * ones lose neither. One that was cleared has its stamp and no value.
 */
export const named: FieldMerge = {
  expand(field, into) {
    for (const [name, value] of heldBy(field.value)) {
      if (value === undefined) continue;
      const path = pathOf(field.name, name);
      into.set(path, { stamp: field.own.get(path) ?? field.fallback, value });
    }
    for (const [path, stamp] of field.own)
      if (partsOf(path).length === 2 && !into.has(path)) into.set(path, { stamp, value: null });
  },
  assemble(_name, leaves, _key, out) {
    const told: [name: string, value: unknown][] = [];
    for (const [path, leaf] of leaves) {
      const isTold = leaf.value !== null && leaf.value !== undefined;
      if (isTold) told.push([partsOf(path)[1] ?? '', leaf.value]);
      (isTold ? out.may : out.must).push([path, leaf.stamp]);
    }
    told.sort((a, b) => byText(a[0], b[0]));
    if (told.length > 0) out.value = Object.fromEntries(told);
  },
  takeBack: (path, _wrote, before, edit) => [
    [path, { stamp: edit.stamp, value: before.leaf?.value ?? null }],
  ],
  choose: (_path, a, b) => later(a, b),
  change(held, to, edit) {
    const leaves: Leaves = new Map();
    const [before, after] = [heldBy(held.value), heldBy(to)];
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const value = after.get(name) ?? null;
      if (!sameJson(before.get(name) ?? null, value))
        leaves.set(pathOf(held.name, name), { stamp: edit.stamp, value });
    }
    return leaves;
  },
};
