import { z } from 'zod';
import type { ColumnMapping, GuessedFrom } from '../formats/contactColumns';
import { type ColumnTarget, simpler } from '../formats/contactTargets';
import { contactFields } from '../formats/problem';
import { settingOf } from '../queries/settingOf';
import type { WorkbookReader } from '../workbook/reader';

/** The setting that holds how the columns of earlier lists were read. */
export const columnsSetting = 'importColumns';

const rememberedColumns = z.looseObject({
  /** The heads of the list, as `simpler` gives them. */
  heads: z.array(z.string()).min(1),
  /** Where each column went: a field of a contact, or 'leave'. */
  targets: z.array(z.string()),
  monthFirst: z.boolean().optional(),
  /** What the user calls such a list. */
  name: z.string().optional(),
  /** The day of the last import that used it. */
  on: z.iso.date(),
});
export type RememberedColumns = z.output<typeof rememberedColumns>;

/** How the columns of earlier lists were read, the latest first. One that a newer version wrote otherwise is passed over. */
export function columnsRemembered(workbook: WorkbookReader): readonly RememberedColumns[] {
  const held = settingOf(workbook, columnsSetting);
  if (!Array.isArray(held)) return [];
  return held.flatMap((each) => {
    const read = rememberedColumns.safeParse(each);
    return read.success && read.data.heads.length === read.data.targets.length ? [read.data] : [];
  });
}

/** Whether a list has these heads, in whatever order. */
export function sameHeads(remembered: Pick<RememberedColumns, 'heads'>, header: readonly string[]): boolean {
  const sorted = (heads: readonly string[]) => heads.map(simpler).sort().join('\n');
  return remembered.heads.length === header.length && sorted(remembered.heads) === sorted(header);
}

/** A mapping with each column whose head is remembered going where it went then; the others as they stand. */
export function withRemembered(
  mapping: ColumnMapping,
  header: readonly string[],
  remembered: RememberedColumns,
): ColumnMapping {
  const left = new Map<string, ColumnTarget[]>();
  for (const [column, head] of remembered.heads.entries()) {
    const target = remembered.targets[column];
    // Two columns may be called alike: they keep their order.
    if (isTarget(target)) left.set(head, [...(left.get(head) ?? []), target]);
  }
  const targets = header.map(
    (head, column) => left.get(simpler(head))?.shift() ?? mapping.targets[column] ?? 'leave',
  );
  const { monthFirst: _, ...rest } = mapping;
  const monthFirst = sameHeads(remembered, header) ? remembered.monthFirst : mapping.monthFirst;
  return { ...rest, targets, ...(monthFirst ? { monthFirst } : {}) };
}

/** Why each column goes where it goes: one that an earlier list had is known by its head. */
export const knownFrom = (
  guessed: readonly GuessedFrom[],
  header: readonly string[],
  { heads }: RememberedColumns,
): readonly GuessedFrom[] =>
  guessed.map((from, column) =>
    from === 'nothing' && heads.includes(simpler(header[column] ?? '')) ? 'header' : from,
  );

const isTarget = (target: string | undefined): target is ColumnTarget =>
  target === 'leave' || contactFields.some((field) => field === target);
