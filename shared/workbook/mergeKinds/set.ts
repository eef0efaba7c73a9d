import { partsOf, pathOf } from '../paths';
import { byText, type FieldMerge, type Leaves, later } from './leaf';

/** A set of strings: a leaf per element, true while present. A tie is present, for 'true' sorts above 'false'. */
export const set: FieldMerge = {
  expand(field, into) {
    for (const element of Array.isArray(field.value) ? (field.value as string[]) : []) {
      const path = pathOf(field.name, element);
      into.set(path, { stamp: field.own.get(path) ?? field.fallback, value: true });
    }
    for (const [path, stamp] of field.own) {
      if (!into.has(path) && partsOf(path).length === 2) into.set(path, { stamp, value: false });
    }
  },
  assemble(_name, leaves, _key, out) {
    const present: string[] = [];
    for (const [path, leaf] of leaves) {
      if (leaf.value === true) {
        present.push(partsOf(path)[1] ?? '');
        out.may.push([path, leaf.stamp]);
      } else {
        out.must.push([path, leaf.stamp]);
      }
    }
    if (present.length > 0) out.value = present.sort(byText);
  },
  takeBack: (path, _wrote, before, edit) => [
    [path, { stamp: edit.stamp, value: before.leaf?.value === true }],
  ],
  choose: (_path, a, b) => later(a, b),
  change(held, to, edit) {
    const before = new Set(Array.isArray(held.value) ? (held.value as string[]) : []);
    const after = new Set(Array.isArray(to) ? (to as string[]) : []);
    const leaves: Leaves = new Map();
    for (const element of after) {
      if (!before.has(element)) leaves.set(pathOf(held.name, element), { stamp: edit.stamp, value: true });
    }
    for (const element of before) {
      if (!after.has(element)) leaves.set(pathOf(held.name, element), { stamp: edit.stamp, value: false });
    }
    return leaves;
  },
};
