import { type Table, type TableLimits, tableLimits, usualColumns } from '../csv';
import type { FileNotice, FileProblem, RowProblem } from '../problem';
import { readCellFormats } from './cellFormats';
import { readSheetCells } from './sheetCells';
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
      : refused({ reason: 'too-many-columns', found: read.found, limit: limits.columns });
  const [head, ...body] = read.rows;
  if (!head) return refused({ reason: 'file-empty' });
  if (body.length === 0) return refused({ reason: 'no-rows' });
  const width = Math.max(head.cells.length, ...widths(body));
  const header = Array.from({ length: width }, (_, column) => head.cells[column] || `Column ${column + 1}`);
  const rowOf = new Map(body.map(({ number }, index) => [number, index + 1]));
  const problems = read.faults.flatMap(({ row, column, value }): RowProblem[] => {
    const at = rowOf.get(row);
    return at ? [{ row: at, line: row, column: header[column] ?? '', value, reason: 'cell-fault' }] : [];
  });
  const rows = body.map(({ number, cells }, index) => ({
    row: index + 1,
    line: number,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }));
  const notices: FileNotice[] =
    width > usualColumns ? [{ reason: 'many-columns', found: width, usual: usualColumns }] : [];
  return { ok: true, table: { header, rows, problems, notices } };
}

/** The widest row; one number, so that a long list is not spread into arguments. */
const widths = (rows: readonly { cells: readonly string[] }[]): number[] => [
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
];

const refused = (problem: FileProblem): { ok: false; problem: FileProblem } => ({ ok: false, problem });
