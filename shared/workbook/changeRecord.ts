import type { StoredRecord } from './entry';
import { assemble, fieldOf, mergeOf } from './leaves';
import type { Edit, Leaves } from './mergeKinds/leaf';

/**
 * The delta that makes fields of a record read as they should: only what differs from what is held, all
 * under one stamp. Undefined when nothing differs. Throws `Unchangeable` where a merge kind refuses.
 * @param held the record as it reads (for joined people, merged), or undefined for a new one
 */
export function changeRecord(
  held: StoredRecord | undefined,
  kind: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  edit: Edit,
): StoredRecord | undefined {
  const leaves: Leaves = new Map();
  for (const [name, to] of Object.entries(fields)) {
    if (to === undefined) continue;
    const changed = mergeOf(kind, name).change(
      {
        name,
        value: held?.[name],
        removed: held?.removed?.[name] ?? [],
        own: new Map(),
        fallback: '',
        key: fieldOf(kind, name)?.key ?? 'id',
      },
      to,
      edit,
    );
    for (const [path, leaf] of changed) leaves.set(path, leaf);
  }
  if (leaves.size === 0 && held) return undefined;
  return assemble(kind, id, leaves, edit.stamp);
}
