import { writeCsv } from './csvOut';
import { writeXlsx } from './xlsx/xlsxOut';

/** How a column's values are kept in a spreadsheet: `day` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:MM`. */
export type ColumnType = 'text' | 'number' | 'day' | 'time';
export type CellOut = string | number | null;

/** A list as it leaves: columns and rows, whatever the file is written as. */
export interface TableOut {
  title: string;
  columns: readonly { title: string; type: ColumnType }[];
  rows: readonly (readonly CellOut[])[];
}

export type TableFormat = 'csv' | 'xlsx';

/** The list as a file. */
export function writeTable(table: TableOut, format: TableFormat): Uint8Array<ArrayBuffer> {
  if (format === 'xlsx') return writeXlsx(table);
  return writeCsv(
    table.columns.map(({ title }) => title),
    table.rows.map((row) => row.map((cell) => cell ?? '')),
  );
}
