import { sameJson } from '../canonicalJson';
import { pathOf } from '../paths';
import { type FieldMerge, later } from './leaf';

/** A single value: one leaf, at the field's own path. Null is *cleared*, and has its stamp like any other. */
export const value: FieldMerge = {
  expand(field, into) {
    const path = pathOf(field.name);
    const own = field.own.get(path);
    if (field.value !== undefined) into.set(path, { stamp: own ?? field.fallback, value: field.value });
    else if (own !== undefined) into.set(path, { stamp: own, value: null });
  },
  assemble(_name, leaves, _key, out) {
    for (const [path, leaf] of leaves) {
      out.value = leaf.value ?? null;
      out.may.push([path, leaf.stamp]);
    }
  },
  takeBack: (path, _wrote, before, edit) => [
    [path, { stamp: edit.stamp, value: before.leaf?.value ?? null }],
  ],
  choose: (_path, a, b) => later(a, b),
  change(held, to, edit) {
    const same = to === undefined || sameJson(held.value, to);
    return new Map(same ? [] : [[pathOf(held.name), { stamp: edit.stamp, value: to }]]);
  },
};
