import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, shownCell, shownTotal } from '../../../../shared/queries/counts/protectedCount';
import { runs } from '../../runs';

describe('a number as it may be told', () => {
  it('is exact for a patch of ten or more, and under ten below', () => {
    expect([0, 1, 9].map(shownTotal)).toEqual(Array(3).fill({ value: null, under: 10 }));
    expect([10, 11, 1_234].map((exact) => shownTotal(exact).value)).toEqual([10, 11, 1_234]);
  });

  it('is to the nearest five in a breakdown, and under five from one to four', () => {
    expect([1, 2, 3, 4].map(shownCell)).toEqual(Array(4).fill({ value: null, under: 5 }));
    expect([0, 5, 7, 8, 12, 13].map((exact) => shownCell(exact).value)).toEqual([0, 5, 5, 10, 10, 15]);
  });

  it('leaves the true number within its bounds, and no wider than it says', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (exact) => {
        const cell = boundsOf({ by: 'stage', ...shownCell(exact) });
        const total = boundsOf({ by: 'total', ...shownTotal(exact) });
        for (const { least, most } of [cell, total]) {
          expect(least).toBeLessThanOrEqual(exact);
          expect(most).toBeGreaterThanOrEqual(exact);
        }
        for (let other = cell.least; other <= cell.most; other += 1)
          expect(shownCell(other)).toEqual(shownCell(exact));
        expect(shownCell(cell.most + 1)).not.toEqual(shownCell(exact));
      }),
      { numRuns: runs() },
    );
  });
});
