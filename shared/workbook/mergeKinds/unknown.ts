import type { Stamp } from '../../model/kinds';
import { pathOf } from '../paths';
import { type FieldMerge, later, Unchangeable } from './leaf';

/**
 * A field that this version does not know: kept whole, with every stamp and removed entry below it, and
 * merged as a value under the latest of its stamps. A later version finds it as it was written.
 */
export const unknown: FieldMerge = {
  expand(field, into) {
    const path = pathOf(field.name);
    const own = field.own.get(path) ?? field.fallback;
    const stamps: Record<string, Stamp> = {};
    let latest = field.value === undefined && !field.own.has(path) ? '' : own;
    for (const [below, stamp] of field.own) {
      if (below === path) continue;
      stamps[below] = stamp;
      if (stamp > latest) latest = stamp;
    }
    const plain = Object.keys(stamps).length === 0 && field.removed.length === 0;
    into.set(path, {
      stamp: latest || own,
      value: field.value,
      ...(plain
        ? {}
        : { carried: { own, stamps, ...(field.removed.length > 0 ? { removed: field.removed } : {}) } }),
    });
  },
  assemble(_name, leaves, _key, out) {
    for (const [path, leaf] of leaves) {
      out.value = leaf.value;
      if (!leaf.carried) {
        out.may.push([path, leaf.stamp]);
        continue;
      }
      (leaf.value === undefined ? out.must : out.may).push([path, leaf.carried.own]);
      out.must.push(...Object.entries(leaf.carried.stamps));
      out.removed.push(...(leaf.carried.removed ?? []));
    }
  },
  takeBack: (path, _wrote, before, edit) => [path, { stamp: edit.stamp, value: before.leaf?.value ?? null }],
  choose: (_path, a, b) => later(a, b),
  change(held) {
    throw new Unchangeable(`this version of Wardbook does not know the field ${held.name}`);
  },
};
