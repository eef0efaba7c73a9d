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
    const stamps: Record<string, Stamp> = {};
    let below = '';
    for (const [at, stamp] of field.own) {
      if (at === path) continue;
      stamps[at] = stamp;
      if (stamp > below) below = stamp;
    }
    // The base covers only what is present: where nothing is, the stamps below are all there is to go by.
    const covered = field.value !== undefined || field.removed.length > 0;
    const own = field.own.get(path) ?? (covered ? field.fallback : below);
    const plain = Object.keys(stamps).length === 0 && field.removed.length === 0;
    into.set(path, {
      stamp: own > below ? own : below,
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
  takeBack: (path, _wrote, before, edit) => [
    [path, { stamp: edit.stamp, value: before.leaf?.value ?? null }],
  ],
  choose: (_path, a, b) => later(a, b),
  change(held) {
    throw new Unchangeable(`this version of Wardbook does not know the field ${held.name}`);
  },
};
