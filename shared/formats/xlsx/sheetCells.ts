import type { CellFormat } from './cellFormats';
import { shownNumber } from './cellFormats';
import { unescaped } from './workbookParts';
import { readXml } from './xml';

export interface SheetRow {
  /** The row's number in the sheet, as its margin shows it. */
  number: number;
  /** As shown; a column without a value is absent or empty. */
  cells: string[];
}

export interface CellFault {
  row: number;
  column: number;
  /** `#REF!` and its like; undefined where a formula was saved without its answer. */
  value?: string;
}

/** Cells that are shown as one, from the first to the last of them. */
export interface Merged {
  row: number;
  column: number;
  toRow: number;
  toColumn: number;
}

export type SheetCells =
  | { ok: true; rows: SheetRow[]; faults: CellFault[]; merged: Merged[] }
  | { ok: false; reason: 'rows' | 'columns'; found: number; at: string };

/** Reads the cells of a sheet that hold something. Their places are believed only within the limits. */
export function readSheetCells(
  xml: string,
  shared: {
    strings: readonly string[];
    formats: readonly CellFormat[];
    from1904: boolean;
  },
  limits: { rows: number; columns: number },
): SheetCells {
  const rows: SheetRow[] = [];
  const faults: CellFault[] = [];
  let tooMany: Extract<SheetCells, { ok: false }> | undefined;
  let row: SheetRow = { number: 0, cells: [] };
  let column = -1;
  let type = '';
  let style = -1;
  let raw = '';
  let reference = '';
  let wanted = false;
  let inSound = false;
  let formula = false;
  let answered = false;
  const merged: Merged[] = [];

  const endCell = () => {
    const text = cellText();
    if (formula && !answered) faults.push({ row: row.number, column });
    if (text === '') return;
    if (column >= limits.columns)
      tooMany ??= { ok: false, reason: 'columns', found: column + 1, at: reference };
    else {
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = text;
    }
  };
  const cellText = (): string => {
    switch (type) {
      case 's':
        return (shared.strings[Number(raw)] ?? '').trim();
      case 'str':
      case 'inlineStr':
        return unescaped(raw).trim();
      case 'b':
        return raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : raw;
      case 'e':
        faults.push({ row: row.number, column, value: raw });
        return '';
      case 'd':
        return raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
      default:
        return shownNumber(raw, shared.formats[style], shared.from1904);
    }
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes().r ?? row.number + 1);
        row = { number: Number.isSafeInteger(number) && number > 0 ? number : row.number + 1, cells: [] };
        column = -1;
      } else if (name === 'c') {
        const { r, t = 'n', s = '-1' } = attributes();
        column = columnOf(r) ?? column + 1;
        type = t;
        style = Number(s);
        raw = '';
        reference = r ?? '';
        formula = false;
        answered = false;
      } else if (name === 'f') formula = true;
      else if (name === 'mergeCell' && merged.length < mostMerged) {
        const span = spanOf(attributes().ref);
        if (span) merged.push(span);
      } else if (name === 'v' || name === 't') {
        wanted = !inSound;
        answered = true;
      } else if (name === 'rPh') inSound = true;
    },
    text(text) {
      if (wanted) raw += text;
    },
    close(name) {
      if (name === 'c') endCell();
      else if (name === 'v' || name === 't') wanted = false;
      else if (name === 'rPh') inSound = false;
      else if (name === 'row' && row.cells.length > 0) {
        rows.push(row);
        if (rows.length > limits.rows) tooMany ??= { ok: false, reason: 'rows', found: rows.length, at: '' };
      }
    },
    enough: () => tooMany !== undefined,
  });
  return tooMany ?? { ok: true, rows, faults, merged };
}

/** `C` of "C12" is 2; undefined where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/i.exec(reference ?? '')?.[1]?.toUpperCase();
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Only those over the heads matter, and these come first in what programs write. */
const mostMerged = 1000;

/** `A1:C1`; undefined where it is no such reference. */
function spanOf(reference: string | undefined): Merged | undefined {
  const [from, to] = (reference ?? '').split(':');
  const [column, toColumn] = [columnOf(from), columnOf(to)];
  const [row, toRow] = [from, to].map((end) => Number(/\d+$/.exec(end ?? '')?.[0]));
  if (column === undefined || toColumn === undefined || !row || !toRow) return undefined;
  return { row, column, toRow, toColumn };
}
