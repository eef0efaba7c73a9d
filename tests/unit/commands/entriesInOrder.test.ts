import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesInOrder, positionBetween } from '../../../shared/commands/entriesInOrder';

const inOrder = (positions: readonly string[]): boolean =>
  positions.every((position, index) => index === 0 || (positions[index - 1] ?? '') < position);

describe('a place between two others', () => {
  it('can always be found, however often one puts something in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (places) => {
        const positions: string[] = [];
        for (const place of places) {
          const at = place % (positions.length + 1);
          positions.splice(at, 0, positionBetween(positions[at - 1], positions[at]));
        }
        expect(inOrder(positions)).toBe(true);
        expect(new Set(positions).size).toBe(positions.length);
      }),
      { numRuns: 100 },
    );
  });

  it('never ends where nothing could go before it', () => {
    let after: string | undefined;
    for (let step = 0; step < 200; step += 1) {
      const before = positionBetween(undefined, after);
      expect(before.endsWith('0')).toBe(false);
      if (after) expect(before < after).toBe(true);
      after = before;
    }
  });

  it('stays short when things are added at the end', () => {
    let last: string | undefined;
    for (let step = 0; step < 100; step += 1) last = positionBetween(last, undefined);
    expect(last?.length).toBeLessThan(25);
  });
});

describe('a list in order', () => {
  it('stands as given after sorting by position', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), (names) => {
        const first = entriesInOrder('abcdefgh'.split('').map((name) => ({ name, position: undefined })));
        const shuffled = names.map((name) => first.find((entry) => entry.name === name) ?? { name });
        const placed = entriesInOrder(shuffled as { name: string; position?: string }[]);
        expect(placed.map((entry) => entry.name)).toEqual(names);
        expect(inOrder(placed.map((entry) => entry.position ?? ''))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('moves one entry by changing that one alone', () => {
    const [a, b, c, d] = entriesInOrder(['a', 'b', 'c', 'd'].map((name) => ({ name, position: undefined })));
    if (!a || !b || !c || !d) throw new Error('there are four');
    const moved = entriesInOrder([a, c, b, d]);
    const kept = [a, b, c, d].filter((entry) =>
      moved.some((one) => one.position === entry.position && one.name === entry.name),
    );
    expect(kept.length).toBeGreaterThanOrEqual(3);
  });
});
