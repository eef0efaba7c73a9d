import type { Kind, Rec } from '../../model/kinds';
import type { LeavingTable } from '../../model/leavingTable';
import type { WorkbookReader } from '../../workbook/reader';
import { customColumn, customFields, customValue } from '../customFields';
import { yes } from './cellWords';
import type { ExportColumn, ExportedList } from './exportedList';
import { type ExportedKind, exportedLists } from './exportedLists';
import { Leaving } from './leaving';
import { type LeavingMeans, type LeftOutReason, leavingMeans, leftOutReasons } from './mayLeave';

export interface ListChoice {
  kind: ExportedKind;
  /** The records in their order, as a room shows them; all of the kind without it. */
  ids?: readonly string[] | undefined;
  /** Keys of the columns, in the order in which they are to stand. */
  columns: readonly string[];
}

/** A list ready to leave, and what has to be said before it does. */
export interface ListExport {
  table: LeavingTable;
  /** Everybody in it, for the record of exports. */
  personIds: readonly string[];
  /** Rows that stay, by reason. */
  leftOut: Readonly<Record<LeftOutReason, number>>;
  /** How many people are in it without an address or a number that is on record. */
  withheld: Readonly<Record<LeavingMeans, number>>;
  /** How many numbers have to be screened first (TPS). */
  unscreened: number;
}

/** Gathers a list as it may leave: rows of those who said no stay, and so does each address not agreed to. */
export function exportList(workbook: WorkbookReader, choice: ListChoice): ListExport {
  const list = exportedLists[choice.kind] as unknown as ExportedList<Kind>;
  return gathered(workbook, { ...list, columns: exportColumns(workbook, choice.kind) }, choice);
}

function gathered<K extends Kind>(
  workbook: WorkbookReader,
  list: ExportedList<K>,
  choice: ListChoice,
): ListExport {
  const leaving = new Leaving(workbook);
  const columns = choice.columns.flatMap((wanted) => list.columns.find(({ key }) => key === wanted) ?? []);
  const leftOut = Object.fromEntries(leftOutReasons.map((why) => [why, 0])) as Record<LeftOutReason, number>;
  const rows: LeavingTable['rows'][number][] = [];
  for (const record of recordsOf(workbook, list.kind, choice.ids)) {
    const why = list.stays?.(record, leaving);
    if (why) leftOut[why] += 1;
    else rows.push(columns.map(({ value }) => value(record, leaving) ?? null));
    // A row tells of its person even where the name is not among the columns.
    if (!why) for (const id of peopleOf(record)) leaving.personIds.add(workbook.resolve(id));
  }
  return {
    table: {
      title: list.title,
      columns: columns.map(({ title, type = 'text' }) => ({ title, type })),
      rows,
    },
    personIds: [...leaving.personIds],
    leftOut,
    withheld: Object.fromEntries(
      leavingMeans.map((means) => [means, leaving.withheld[means].size]),
    ) as Record<LeavingMeans, number>,
    unscreened: leaving.unscreened.size,
  };
}

function recordsOf<K extends Kind>(
  workbook: WorkbookReader,
  kind: K,
  ids: readonly string[] | undefined,
): readonly Rec<K>[] {
  if (!ids) return workbook.all(kind);
  return ids.map((id) => workbook.get(kind, id)).filter((record) => record !== undefined);
}

/** Whom a row is about. The teller of an unnamed story is among them: it is their story that left. */
function peopleOf(record: { id: string; kind: string; personId?: unknown }): readonly string[] {
  if (record.kind === 'person') return [record.id];
  return typeof record.personId === 'string' ? [record.personId] : [];
}

/** The columns that a list may have, fields of one's own among them: those leave only when they are asked for. */
export function exportColumns(workbook: WorkbookReader, kind: ExportedKind): readonly ExportColumn<Kind>[] {
  const columns = exportedLists[kind].columns as unknown as readonly ExportColumn<Kind>[];
  return kind === 'person' ? [...columns, ...(ownColumns(workbook) as unknown as typeof columns)] : columns;
}

const ownColumns = (workbook: WorkbookReader): readonly ExportColumn<'person'>[] =>
  customFields(workbook).map((field) => ({
    key: customColumn(field.id),
    title: field.label,
    type: field.type === 'number' ? 'number' : field.type === 'date' ? 'day' : 'text',
    spare: true,
    value: (person) => {
      const value = customValue(person, field);
      return typeof value === 'boolean' ? yes(value) : value;
    },
  }));

/** The columns that are taken where nothing else was chosen: those without ways to reach people. */
export const usualColumns = (kind: ExportedKind): readonly string[] =>
  exportedLists[kind].columns.filter((column) => !column.spare).map(({ key }) => key);
