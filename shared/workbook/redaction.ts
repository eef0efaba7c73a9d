import { changeRecord } from './changeRecord';
import { stampBefore } from './clock';
import type { StoredRecord } from './entry';
import { assemble, expand, fieldOf } from './leaves';
import { mergeRecords } from './merge';
import type { Edit, Leaves } from './mergeKinds/leaf';
import { pathOf } from './paths';
import { holdsEntries } from './searchedText';

/**
 * The delta that puts redacted texts in the place of those held: an edit, but for entries of a log, which none can
 * change. Of two versions of one the first written stands, so the redacted one is stamped just before it; with a
 * colleague's copy of the entry it stays redacted.
 */
export function redactionOf(
  held: StoredRecord,
  fields: Readonly<Record<string, unknown>>,
  edit: Edit,
): StoredRecord | undefined {
  const { kind, id } = held;
  const now = expand(held);
  const entries: Leaves = new Map();
  const others: Record<string, unknown> = {};
  for (const [name, to] of Object.entries(fields)) {
    if (!holdsEntries(kind, name)) {
      others[name] = to;
      continue;
    }
    const isLog = fieldOf(kind, name)?.merge === 'log';
    for (const { struck, ...entry } of to as readonly (Record<string, unknown> & { id: string })[]) {
      const path = pathOf(name, entry.id);
      const leaf = now.get(path);
      const value = isLog || struck === undefined ? entry : { ...entry, struck };
      if (!leaf || JSON.stringify(leaf.value) === JSON.stringify(value)) continue;
      entries.set(path, { stamp: isLog ? stampBefore(leaf.stamp) : edit.stamp, value });
    }
  }
  const edited = changeRecord(held, kind, id, others, edit);
  if (entries.size === 0) return edited;
  const redacted = assemble(kind, id, entries, edit.stamp);
  return edited ? mergeRecords(edited, redacted) : redacted;
}
