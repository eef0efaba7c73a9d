import { exactFrom, roundedTo } from '../../model/countMeasures';
import type { CountRow } from '../../model/patchCounts';

/** A number as it may be told. */
export type ShownCount = Pick<CountRow, 'value' | 'under'>;

/** A total of a patch: exact at ten or more, else that it is under ten (none at all as well). */
export const shownTotal = (exact: number): ShownCount =>
  exact >= exactFrom ? { value: exact } : { value: null, under: exactFrom };

/** A cell of a breakdown: to the nearest five, so that one person more or less never shows as one. */
export function shownCell(exact: number): ShownCount {
  if (exact > 0 && exact < roundedTo) return { value: null, under: roundedTo };
  return { value: Math.round(exact / roundedTo) * roundedTo };
}

/** What the true number may be. */
export interface Bounds {
  least: number;
  most: number;
}

/** What a told number leaves open. A row that says nothing (a later version's) counts nothing. */
export function boundsOf({ by, value, under }: Pick<CountRow, 'by' | 'value' | 'under'>): Bounds {
  if (value === null)
    return under === undefined ? { least: 0, most: 0 } : { least: by === 'total' ? 0 : 1, most: under - 1 };
  if (by === 'total' || value === 0) return { least: value, most: value };
  const half = Math.floor(roundedTo / 2);
  // One to four would have been told as under five.
  return { least: value === roundedTo ? value : value - half, most: value + half };
}

export const plus = (a: Bounds, b: Bounds): Bounds => ({ least: a.least + b.least, most: a.most + b.most });

export const nothing: Bounds = { least: 0, most: 0 };
