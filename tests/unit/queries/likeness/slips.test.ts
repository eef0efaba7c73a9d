import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlip, slipsBetween } from '../../../../shared/queries/likeness/slips';
import { runs } from '../../runs';

describe('slips of the keyboard', () => {
  it('are letters put in, left out, changed, or swapped with their neighbour', () => {
    expect(slipsBetween('anneka', 'annkea', 3)).toBe(1);
    expect(slipsBetween('plumtree', 'plumptree', 3)).toBe(1);
    expect(slipsBetween('bagshaw', 'bradshaw', 3)).toBe(2);
    expect(slipsBetween('', 'abc', 3)).toBe(3);
  });

  it('are not counted on above the most that matters', () => {
    expect(slipsBetween('lyth', 'okoro', 1)).toBe(2);
  });

  it('make two words of short names, and one of long ones', () => {
    expect(isSlip('ali', 'alia')).toBe(false);
    expect(isSlip('lyth', 'lith')).toBe(true);
    expect(isSlip('llewellyn', 'lewelyn')).toBe(false);
    expect(isSlip('weatherall', 'wetheral')).toBe(true);
  });

  it('are as many one way as the other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 9)).toBe(slipsBetween(b, a, 9));
        expect(slipsBetween(a, a, 9)).toBe(0);
      }),
      { numRuns: runs() },
    );
  });
});
