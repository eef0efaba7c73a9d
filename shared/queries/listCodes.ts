import { type Code, defaultLists, type ListName } from '../model/list';
import type { WorkbookReader } from '../workbook/reader';

/** A choice of a list. A retired one is no longer offered in forms, still shown where it was used. */
export type ListCode = { code: string; label: string; position?: string; retired: boolean; special: boolean };

/** Lists that ship with the program, and any that a colleague's workbook brought. */
export type AnyList = ListName | (string & {});

/**
 * The codes of an editable list in order: the defaults, overlaid by the `list` record of that name.
 * Retired codes are among them, so that old records keep their labels; forms use `offeredCodes`.
 */
export function listCodes(workbook: WorkbookReader, name: AnyList): readonly ListCode[] {
  const edited = workbook.all('list');
  const lists = kept.get(edited) ?? new Map<string, readonly ListCode[]>();
  kept.set(edited, lists);
  const codes = lists.get(name) ?? overlaid(workbook, name);
  lists.set(name, codes);
  return codes;
}

/** The lists as they were last worked out, until one is edited: labels are asked for row by row. */
const kept = new WeakMap<object, Map<string, readonly ListCode[]>>();

function overlaid(workbook: WorkbookReader, name: AnyList): readonly ListCode[] {
  const defaults: readonly Code[] = (defaultLists as Record<string, readonly Code[]>)[name] ?? [];
  const edited = workbook.all('list').find((list) => list.name === name)?.codes ?? [];
  const shipped = defaults.map((entry) => ({ ...entry, retired: false, special: entry.special ?? false }));
  if (edited.length === 0) return shipped;
  const byCode = new Map<string, ListCode>();
  for (const entry of shipped) byCode.set(entry.code, entry);
  for (const { code, label, position, retired = false, special } of edited) {
    const isSpecial = special ?? byCode.get(code)?.special ?? false;
    byCode.set(code, { code, label, ...(position ? { position } : {}), retired, special: isSpecial });
  }
  return [...byCode.values()].sort(byPosition);
}

/** The codes that a form offers: those not retired. */
export function offeredCodes(workbook: WorkbookReader, name: AnyList): readonly ListCode[] {
  return listCodes(workbook, name).filter((entry) => !entry.retired);
}

/** The label of one code; an unknown code shows as itself. */
export function codeLabel(workbook: WorkbookReader, name: AnyList, code: string | null | undefined): string {
  if (!code) return '';
  return listCodes(workbook, name).find((entry) => entry.code === code)?.label ?? code;
}

/** Entries with a position come in its order, those without after them as they stand. */
export function byPosition(
  a: { position?: string | undefined },
  b: { position?: string | undefined },
): number {
  if (a.position === undefined || b.position === undefined) {
    return (a.position === undefined ? 1 : 0) - (b.position === undefined ? 1 : 0);
  }
  return a.position < b.position ? -1 : a.position > b.position ? 1 : 0;
}
