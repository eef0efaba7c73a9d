import type { Kind, ValuesOf } from '../model/kinds';
import type { ChangeBuilder } from '../workbook/changeSet';
import type { WorkbookReader } from '../workbook/reader';
import { relationId } from '../workbook/relationId';

/** What a log entry, a keyed entry or a field looks like where a kind's list may be absent. */
export type Entries<T> = readonly T[] | null | undefined;

/**
 * Writes a relation, whose id is derived from what it relates: changes the one there is, or adds it.
 * Adding one that was removed writes to the same record and so brings it back. Gives back its id.
 */
export function relate<K extends Kind>(
  change: ChangeBuilder,
  workbook: WorkbookReader,
  kind: K,
  fields: ValuesOf<K>,
): string {
  const id = relationId(kind, fields as Readonly<Record<string, unknown>>);
  if (workbook.get(kind, id)) change.set(kind, id, fields as Partial<ValuesOf<K>>);
  else change.add(kind, id, fields);
  return id;
}

/** A list with one more entry at its end. */
export const withEntry = <T>(entries: Entries<T>, entry: T): T[] => [...(entries ?? []), entry];

/** A list in which the entry with this id has other values; refuses an id that is not there. */
export function withChanged<T extends { id: string }>(
  entries: Entries<T>,
  id: string,
  values: Partial<T>,
): T[] {
  const list = entries ?? [];
  if (!list.some((entry) => entry.id === id)) throw new Error(`no entry with id ${id}`);
  return list.map((entry) => (entry.id === id ? { ...entry, ...values } : entry));
}

/** A list without the entry of this id. */
export const withoutEntry = <T extends { id: string }>(entries: Entries<T>, id: string): T[] =>
  (entries ?? []).filter((entry) => entry.id !== id);
