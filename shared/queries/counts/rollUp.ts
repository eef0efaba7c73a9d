import { type Breakdown, type MeasureName, measureNames } from '../../model/countMeasures';
import type { Rec } from '../../model/kinds';
import type { CountRow } from '../../model/patchCounts';
import { type Bounds, boundsOf, nothing, plus } from './protectedCount';

export type PatchCounts = Rec<'patchCounts'>;

/**
 * What the patches add up to: the true number lies between the two, for a total under ten may be anything from 0 to 9,
 * and a rounded cell up to two more or less. People in two patches are in it twice (sharedPlaces.ts).
 */
export function regionTotals(patches: readonly PatchCounts[]): Readonly<Record<MeasureName, Bounds>> {
  const totals = Object.fromEntries(measureNames.map((name) => [name, nothing])) as Record<
    MeasureName,
    Bounds
  >;
  for (const name of measureNames)
    totals[name] = rolledUp(patches, name, 'total', () => '').get('') ?? nothing;
  return totals;
}

/** One breakdown of a measure over all patches, by whatever `keyOf` reads from a row. */
export function rolledUp(
  patches: readonly PatchCounts[],
  measure: MeasureName,
  by: Breakdown,
  keyOf: (row: CountRow) => string,
): ReadonlyMap<string, Bounds> {
  const sums = new Map<string, Bounds>();
  for (const { rows } of patches)
    for (const row of rows) {
      if (row.measure !== measure || row.by !== by) continue;
      const key = keyOf(row);
      sums.set(key, plus(sums.get(key) ?? nothing, boundsOf(row)));
    }
  return sums;
}

/** A patch's own total of a measure; undefined where its pack did not tell it. */
export const patchTotal = ({ rows }: PatchCounts, measure: MeasureName): CountRow | undefined =>
  rows.find((row) => row.measure === measure && row.by === 'total');

/** What is drawn for a number that is only known to lie between two. */
export const middle = ({ least, most }: Bounds): number => Math.round((least + most) / 2);

/** '1,240', or '1,240 to 1,258' where some of it is only known roughly; 'under 10' where there may be none. */
export function rangeInWords({ least, most }: Bounds): string {
  if (least === most) return figure(least);
  return least === 0 ? `under ${figure(most + 1)}` : `${figure(least)} to ${figure(most)}`;
}

const figure = (count: number): string => count.toLocaleString('en-GB');

/** The first and the last day that any of the patches counted, and whether all counted the same days. */
export function daysCounted(patches: readonly PatchCounts[]): {
  since: string;
  until: string;
  same: boolean;
} {
  const [first] = patches;
  let { since, until } = first ?? { since: '', until: '' };
  let same = true;
  for (const patch of patches) {
    if (patch.since !== first?.since || patch.until !== first.until) same = false;
    if (patch.since < since) since = patch.since;
    if (patch.until > until) until = patch.until;
  }
  return { since, until, same };
}
