import { sameJson } from './canonicalJson';
import type { StoredRecord } from './entry';
import { assemble, expand } from './leaves';
import type { Leaf } from './mergeKinds/leaf';
import { partsOf } from './paths';
import { type Sliced, sliceSize } from './slices';
import type { Kept, Step } from './step';
import { type IsStill, writtenLeaves } from './takeBackEdit';

/** Whether a leaf of a new record says no more than that it was deleted and brought back: it is as it came. */
export const isBroughtBack = (path: string, leaf: Leaf): boolean => path === 'deleted' && leaf.value == null;

/**
 * What takes back an import as if the file had never been opened: earlier values *and stamps*, and only
 * where a leaf is still what the import wrote, an edit that was itself taken back included. A record that the
 * import brought goes altogether, unless somebody has written to it since; then it is kept whole.
 */
export function* takeBackImport(
  step: Step,
  stored: (kind: string, id: string) => StoredRecord | undefined,
  isStill: IsStill,
): Sliced<{ replace: StoredRecord[]; drop: { kind: string; id: string }[]; kept: Kept[] }> {
  const replace: StoredRecord[] = [];
  const drop: { kind: string; id: string }[] = [];
  const kept: Kept[] = [];
  let done = 0;
  for (const { kind, id, leaves: written } of yield* writtenLeaves(step)) {
    if (++done % sliceSize === 0) yield;
    const current = stored(kind, id);
    if (!current) continue;
    const before = step.before.get(kind)?.get(id);
    const now = expand(current);
    const then = before ? expand(before) : new Map();
    const keptFields = new Set<string>();
    let touched = false;
    let edited = false;
    for (const [path, leaf] of now) {
      const imported = written.get(path);
      const earlier = then.get(path);
      if (earlier?.stamp === leaf.stamp && sameJson(earlier.value, leaf.value)) continue;
      if (!before && isBroughtBack(path, leaf)) continue;
      if (!imported || !isStill(kind, id, path, leaf.stamp, imported.stamp)) {
        edited = true;
        // Of a record that was here before, what the import never wrote is nothing that it keeps.
        if (imported || !before) keptFields.add(partsOf(path)[0]);
        continue;
      }
      touched = true;
      if (earlier) now.set(path, earlier);
      else now.delete(path);
    }
    for (const field of keptFields) kept.push({ kind, id, field });
    if (!before) {
      if (!edited) drop.push({ kind, id });
      continue;
    }
    // Where nobody has written since, what was held goes back as it was, down to its base.
    if (!edited) replace.push(before);
    else if (touched) replace.push(assemble(kind, id, now, before.base));
  }
  return { replace, drop, kept };
}
