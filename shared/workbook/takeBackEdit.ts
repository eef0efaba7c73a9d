import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { assemble, expand, fieldOf, mergeOf } from './leaves';
import { mergeLeaves } from './merge';
import type { Edit, Leaves } from './mergeKinds/leaf';
import { partsOf } from './paths';
import { type Sliced, sliceSize } from './slices';
import type { Kept, Step } from './step';

/**
 * Whether a leaf held is still what an edit wrote: the same stamp, or one under which an undo or a redo
 * put the same value back.
 */
export type IsStill = (kind: string, id: string, path: string, held: Stamp, wrote: Stamp) => boolean;

/** The deltas that take back an own edit, as a new edit; fields that somebody changed since are kept. */
export function* takeBackEdit(
  step: Step,
  stored: (kind: string, id: string) => StoredRecord | undefined,
  isStill: IsStill,
  edit: Edit,
): Sliced<{ merge: StoredRecord[]; kept: Kept[] }> {
  const merge: StoredRecord[] = [];
  const kept: Kept[] = [];
  let done = 0;
  for (const { kind, id, leaves } of yield* writtenLeaves(step)) {
    if (++done % sliceSize === 0) yield;
    const current = stored(kind, id);
    if (!current) continue;
    const before = step.before.get(kind)?.get(id);
    if (!before) {
      if (current.deleted == null) merge.push({ id, kind, base: edit.stamp, deleted: edit.at });
      continue;
    }
    const now = expand(current);
    const then = expand(before);
    const back: Leaves = new Map();
    const keptFields = new Set<string>();
    for (const [path, leaf] of leaves) {
      const [name] = partsOf(path);
      const held = now.get(path);
      if (!held || !isStill(kind, id, path, held.stamp, leaf.stamp)) {
        keptFields.add(name);
        continue;
      }
      const written = mergeOf(kind, name).takeBack(
        path,
        leaf,
        {
          value: before[name],
          now: { value: current[name], removed: current.removed?.[name] ?? [] },
          leaf: then.get(path),
          key: fieldOf(kind, name)?.key ?? 'id',
        },
        edit,
      );
      for (const [at, leafBack] of written) back.set(at, leafBack);
    }
    for (const field of keptFields) kept.push({ kind, id, field });
    if (back.size > 0) merge.push(assemble(kind, id, back, edit.stamp));
  }
  return { merge, kept };
}

interface Written {
  kind: string;
  id: string;
  leaves: Leaves;
}

/** What a step wrote, gathered by record: one change set may write to a record more than once. */
export function* writtenLeaves(step: Step): Sliced<Iterable<Written>> {
  const byRecord = new Map<string, Written>();
  let done = 0;
  for (const delta of step.wrote) {
    if (++done % sliceSize === 0) yield;
    const { kind, id } = delta;
    const key = `${kind} ${id}`;
    const held = byRecord.get(key)?.leaves;
    const leaves = expand(delta);
    byRecord.set(key, { kind, id, leaves: held ? mergeLeaves(kind, held, leaves) : leaves });
  }
  return byRecord.values();
}
