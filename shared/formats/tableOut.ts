import type { LeavingTable } from '../model/leavingTable';
import { writeCsv } from './csvOut';
import { writeXlsx } from './xlsx/xlsxOut';

export type TableFormat = 'csv' | 'xlsx';

/** The list as a file. */
export function writeTable(table: LeavingTable, format: TableFormat): Uint8Array<ArrayBuffer> {
  if (format === 'xlsx') return writeXlsx(table);
  return writeCsv(
    table.columns.map(({ title }) => title),
    table.rows.map((row) => row.map((cell) => cell ?? '')),
  );
}
