import { type Table, type TableLimits, tableLimits, usualColumns } from '../csv';
import type { FileNotice, FileProblem, RowProblem } from '../problem';
import { readCellFormats } from './cellFormats';
import { type Merged, readSheetCells, type SheetRow } from './sheetCells';
import { readSharedStrings, type SheetPart, type WorkbookParts, workbookParts } from './workbookParts';
import { DamagedPart, openXlsx, type XlsxParts, xlsxLimits } from './xlsxParts';
import { NotXml } from './xml';

/** A sheet of a workbook, as a list. */
export interface SheetTable extends Table {
  sheet: string;
  /** Every sheet that has cells, hidden ones last, to choose another from. */
  sheets: readonly string[];
}

export type SheetResult = { ok: true; table: SheetTable } | { ok: false; problem: FileProblem };

/**
 * Reads a list from a spreadsheet (.xlsx, ECMA-376): the sheet that is asked for, else the first that holds a
 * list. A formula gives the value that was saved with it. Nothing in the file can make this throw.
 */
export function readXlsx(
  bytes: Uint8Array,
  options: { limits?: TableLimits; zip?: typeof xlsxLimits; sheet?: string } = {},
): SheetResult {
  const limits = options.limits ?? tableLimits;
  if (bytes.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: bytes.length, limit: limits.bytes });
  const opened = openXlsx(bytes, options.zip ?? xlsxLimits);
  if (!opened.ok) return opened;
  try {
    const workbook = workbookParts(opened.parts);
    if (!workbook) return refused({ reason: 'not-text', looksLike: 'zip' });
    return readWorkbook(opened.parts, workbook, limits, options.sheet);
  } catch (fault) {
    if (fault instanceof DamagedPart || fault instanceof NotXml)
      return refused({ reason: 'spreadsheet-damaged' });
    throw fault;
  }
}

function readWorkbook(
  parts: XlsxParts,
  workbook: WorkbookParts,
  limits: TableLimits,
  wanted?: string,
): SheetResult {
  const sheets = [...workbook.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const shared = {
    strings:
      workbook.sharedStrings && parts.has(workbook.sharedStrings)
        ? readSharedStrings(parts.text(workbook.sharedStrings))
        : [],
    formats:
      workbook.styles && parts.has(workbook.styles) ? readCellFormats(parts.text(workbook.styles)) : [],
    from1904: workbook.from1904,
  };
  const names = sheets.map(({ name }) => name);
  const asked = sheets.find(({ name }) => name === wanted);
  let empty: FileProblem = { reason: 'file-empty' };
  for (const sheet of asked ? [asked] : sheets) {
    const read = readSheet(parts, sheet, shared, limits);
    if (read.ok) return { ok: true, table: { ...read.table, sheet: sheet.name, sheets: names } };
    if (read.problem.reason !== 'file-empty' && read.problem.reason !== 'no-rows') return read;
    // Of two empty sheets, the one with heads says more.
    if (read.problem.reason === 'no-rows') empty = read.problem;
  }
  return refused(empty);
}

function readSheet(
  parts: XlsxParts,
  sheet: SheetPart,
  shared: Parameters<typeof readSheetCells>[1],
  limits: TableLimits,
): { ok: true; table: Table } | { ok: false; problem: FileProblem } {
  const read = readSheetCells(parts.text(sheet.path), shared, {
    rows: limits.rows + 1,
    columns: limits.columns,
  });
  if (!read.ok)
    return read.reason === 'rows'
      ? refused({ reason: 'too-many-rows', limit: limits.rows })
      : refused({
          reason: 'too-many-columns',
          found: read.found,
          limit: limits.columns,
          ...(read.at ? { at: read.at } : {}),
        });
  const title = titleOf(read.rows, read.merged);
  const [head, ...body] = title === undefined ? read.rows : read.rows.slice(1);
  if (!head) return refused({ reason: 'file-empty' });
  if (body.length === 0) return refused({ reason: 'no-rows' });
  const width = Math.max(head.cells.length, ...widths(body));
  const over = mergedHeads(head, read.merged);
  const header = Array.from(
    { length: width },
    (_, column) => head.cells[column] || over.get(column) || `Column ${column + 1}`,
  );
  const rowOf = new Map(body.map(({ number }, index) => [number, index + 1]));
  const problems = read.faults.flatMap(({ row, column, value }): RowProblem[] => {
    const at = rowOf.get(row);
    if (!at) return [];
    const where = { row: at, line: row, column: header[column] ?? '' };
    return [
      value === undefined
        ? { ...where, reason: 'formula-without-value' }
        : { ...where, value, reason: 'cell-fault' },
    ];
  });
  const rows = body.map(({ number, cells }, index) => ({
    row: index + 1,
    line: number,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }));
  const notices: FileNotice[] =
    width > usualColumns ? [{ reason: 'many-columns', found: width, usual: usualColumns }] : [];
  if (title !== undefined) notices.push({ reason: 'title-above-heads', title: title.slice(0, 200) });
  const heads = new Set([...over.keys()].map((column) => headOver(head, read.merged, column)));
  if (heads.size > 0) notices.push({ reason: 'merged-heads', heads: [...heads].slice(0, 5) });
  return { ok: true, table: { header, rows, problems, notices } };
}

/** What stands alone across the top of a list, its cells merged, with the heads in the row below. */
function titleOf(rows: readonly SheetRow[], merged: readonly Merged[]): string | undefined {
  const [first, second, third] = rows;
  if (!first || !second || !third) return undefined;
  const told = (row: SheetRow) => row.cells.filter(Boolean);
  const [title, ...others] = told(first);
  const isAcross = merged.some(
    ({ row, toRow, column, toColumn }) => row === first.number && toRow === row && toColumn > column,
  );
  return isAcross && others.length === 0 && told(second).length > 1 ? title : undefined;
}

/** The head that stands over a column without one of its own. */
function headOver(head: SheetRow, merged: readonly Merged[], column: number): string {
  const over = merged.find(
    (one) =>
      one.row <= head.number && head.number <= one.toRow && one.column < column && column <= one.toColumn,
  );
  return (over && head.cells[over.column]) ?? '';
}

/** Columns that share a merged head with one to their left, each with the head and a number. */
function mergedHeads(head: SheetRow, merged: readonly Merged[]): ReadonlyMap<number, string> {
  const heads = new Map<number, string>();
  for (const { row, toRow, column, toColumn } of merged) {
    const title = head.cells[column];
    if (!title || row > head.number || head.number > toRow) continue;
    for (let at = column + 1; at <= Math.min(toColumn, column + mostUnderOne); at++)
      if (!head.cells[at]) heads.set(at, `${title} ${at - column + 1}`);
  }
  return heads;
}

const mostUnderOne = 20;

/** The widest row; one number, so that a long list is not spread into arguments. */
const widths = (rows: readonly { cells: readonly string[] }[]): number[] => [
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
];

const refused = (problem: FileProblem): { ok: false; problem: FileProblem } => ({ ok: false, problem });
