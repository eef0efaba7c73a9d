import type { ReactNode } from 'react';
import type { CellEdit } from './cellEdit';

export type SortValue = string | number | null | undefined;

export interface ListColumn<T> {
  key: string;
  title: string;
  /** Least width in pixels. The first column takes what is left over, unless another grows. */
  width: number;
  grow?: number;
  align?: 'right';
  cell: (row: T) => ReactNode;
  /** What the column sorts by: text ignores capitals and accents; nothing told sorts last. */
  sortBy?: (row: T) => SortValue;
  /** How its cells are edited where they stand; without it they are not. */
  edit?: CellEdit<T>;
  /** Chosen in the columns menu before it is shown. */
  hiddenAtFirst?: boolean;
}

export interface ListSort {
  column: string;
  down: boolean;
}

const asciiOnly = /^[ -~]*$/;

/** Text as it is compared and searched: lower case, without accents. */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  if (asciiOnly.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

const tickWidth = 44;

/**
 * Which columns fit: they fold away from the right until the rest have their least width.
 * The first column always stays.
 */
export function columnsThatFit<T>(
  columns: readonly ListColumn<T>[],
  available: number,
  withTicks: boolean,
): readonly ListColumn<T>[] {
  let room = available - (withTicks ? tickWidth : 0);
  const fitting: ListColumn<T>[] = [];
  for (const column of columns) {
    room -= column.width;
    if (room < 0 && fitting.length > 0) break;
    fitting.push(column);
  }
  return fitting;
}

/** The first column holds the name: of the room that is left it gets more than its share. */
const nameShare = 1.5;

/** The grid's columns as CSS: what room is left is shared out by width, or goes to the columns that grow. */
export function gridTemplate<T>(columns: readonly ListColumn<T>[], withTicks: boolean): string {
  const noneGrows = columns.every((column) => !column.grow);
  const widths = columns.map((column, index) => {
    const share = index === 0 ? Math.round(column.width * nameShare) : column.width;
    const grow = column.grow ?? (noneGrows ? share : 0);
    return grow > 0 ? `minmax(${column.width}px, ${grow}fr)` : `${column.width}px`;
  });
  return [...(withTicks ? [`${tickWidth}px`] : []), ...widths].join(' ');
}
