import {
  breakdowns,
  countedCategories,
  countedStages,
  countMeasures,
  measureNames,
} from '../../../../shared/model/countMeasures';
import type { CountRow } from '../../../../shared/model/patchCounts';
import { countsRecord } from '../../../../shared/queries/counts/countsRecord';
import { shownCell, shownTotal } from '../../../../shared/queries/counts/protectedCount';
import { stampOf } from '../../../../shared/workbook/clock';
import type { StoredRecord } from '../../../../shared/workbook/entry';

/** The tables of counts-only packs of so many patches, the same each time, and the true total of every measure. */
export function manyPatches(howMany: number): { records: StoredRecord[]; exact: Record<string, number> } {
  const roll = dice();
  const exact: Record<string, number> = {};
  const records = Array.from({ length: howMany }, (_, number) => {
    const rows = measureNames.flatMap((measure): CountRow[] => {
      const small = roll(4) === 0;
      const total = roll(small ? 14 : 900);
      exact[measure] = (exact[measure] ?? 0) + total;
      const cells = countMeasures[measure].by.flatMap((by) => {
        const dims: readonly string[] = breakdowns[by];
        return Array.from({ length: 1 + roll(6) }, (_cell, index): CountRow => {
          const place = `Ward ${number % 40}-${index}`;
          return {
            measure,
            by,
            ...(dims.includes('stage') ? { stage: countedStages[index] ?? 'none' } : {}),
            ...(dims.includes('month') ? { month: `2026-0${index + 1}` } : {}),
            ...(dims.includes('category') ? { category: countedCategories[index % 5] ?? 'other' } : {}),
            ...(dims.includes('place') ? { place, placeType: 'ward', placeIn: `Town ${number}` } : {}),
            ...shownCell(roll(total + 2)),
          };
        });
      });
      return [{ measure, by: 'total', ...shownTotal(total) }, ...cells];
    });
    return countsRecord(
      {
        workbookId: `book-${number}`,
        part: 'all',
        patch: `Patch ${number}`,
        from: `Organiser ${number}`,
        since: '2026-01-01',
        until: '2026-11-24',
        madeAt: '2026-11-24T19:00:00Z',
        signedBy: null,
        rows,
      },
      stampOf(Date.UTC(2026, 10, 24), number, 'laptop01'),
    );
  });
  return { records, exact };
}

/** Whole numbers from 0, below a limit: a linear congruential generator (Numerical Recipes), so always the same. */
function dice(): (below: number) => number {
  let state = 20_261_124;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
