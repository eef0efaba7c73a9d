import type { Stamp } from '../model/kinds';
import type { StoredRecord } from './entry';
import { assemble, expand, fieldOf, mergeOf } from './leaves';
import { mergeLeaves } from './merge';
import type { Edit, Leaves } from './mergeKinds/leaf';
import { partsOf } from './paths';
import type { Kept, Step } from './step';

/**
 * Whether a leaf held is still what an edit wrote: the same stamp, or one under which an undo or a redo
 * put the same value back.
 */
export type IsStill = (kind: string, id: string, path: string, held: Stamp, wrote: Stamp) => boolean;

/** The deltas that take back an own edit, as a new edit; fields that somebody changed since are kept. */
export function takeBackEdit(
  step: Step,
  stored: (kind: string, id: string) => StoredRecord | undefined,
  isStill: IsStill,
  edit: Edit,
): { merge: StoredRecord[]; kept: Kept[] } {
  const merge: StoredRecord[] = [];
  const kept: Kept[] = [];
  for (const { kind, id, leaves } of writtenLeaves(step)) {
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
    for (const [path, leaf] of leaves) {
      const [name] = partsOf(path);
      const held = now.get(path);
      if (!held || !isStill(kind, id, path, held.stamp, leaf.stamp)) {
        if (!kept.some((other) => other.kind === kind && other.id === id && other.field === name))
          kept.push({ kind, id, field: name });
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
export function writtenLeaves(step: Step): Iterable<Written> {
  const byRecord = new Map<string, Written>();
  for (const delta of step.wrote) {
    const { kind, id } = delta;
    const key = `${kind} ${id}`;
    const held = byRecord.get(key)?.leaves;
    const leaves = expand(delta);
    byRecord.set(key, { kind, id, leaves: held ? mergeLeaves(kind, held, leaves) : leaves });
  }
  return byRecord.values();
}
