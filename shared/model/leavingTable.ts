/** How a column's values are kept in a spreadsheet: `day` is `YYYY-MM-DD`, `time` is `YYYY-MM-DDTHH:MM`. */
export type ColumnType = 'text' | 'number' | 'day' | 'time';
export type CellOut = string | number | null;

/** A list as it leaves the book: columns and rows, whatever the file is written as. */
export interface LeavingTable {
  title: string;
  columns: readonly { title: string; type: ColumnType }[];
  rows: readonly (readonly CellOut[])[];
}
