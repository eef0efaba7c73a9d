import type { Stamp } from '../model/kinds';
import { sameJson } from './canonicalJson';
import type { StoredRecord } from './entry';
import { expand } from './leaves';
import type { Leaves } from './mergeKinds/leaf';
import { partsOf } from './paths';

/** Whose value of a field somebody chose, against what merging alone would make of it. */
export type Side = 'ours' | 'theirs';

/**
 * The leaves by which a field reads as one side has it, written as a new edit where the other side's later
 * stamp would win: both laptops then agree after the next exchange.
 * @param stamp later than every stamp of either side
 */
export function pickedLeaves(
  held: StoredRecord,
  received: StoredRecord,
  field: string,
  side: Side,
  stamp: Stamp,
): Leaves {
  const [chosen, other] = side === 'ours' ? [held, received] : [received, held];
  const theirs = expand(other);
  const picked: Leaves = new Map();
  for (const [path, leaf] of expand(chosen)) {
    if (partsOf(path)[0] !== field) continue;
    const against = theirs.get(path);
    if (against && against.stamp > leaf.stamp && !sameJson(against.value, leaf.value))
      picked.set(path, { ...leaf, stamp });
  }
  return picked;
}
