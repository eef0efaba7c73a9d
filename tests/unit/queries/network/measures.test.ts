import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNetwork, measuringSteps } from '../../../../shared/queries/network/measures';
import { neighboursOf, partsOf, pathBetween, reachOf } from '../../../../shared/queries/network/steps';
import { finish } from '../../../../shared/workbook/slices';
import { runs } from '../../runs';

/** Two triangles, 0 1 2 and 4 5 6, that only 3 holds together. */
const bridged = { order: 7, pairs: Uint32Array.of(0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 4, 5, 4, 6, 5, 6) };

describe('what is measured of a network', () => {
  it('is worked out by hand for two circles of friends with one person between them', () => {
    const { community, communities, between, reach, at } = finish(measureNetwork(bridged));
    // 3 goes with either side; the triangles are apart.
    expect(communities).toBe(2);
    expect(new Set([0, 1, 2].map((one) => community[one])).size).toBe(1);
    expect(new Set([4, 5, 6].map((one) => community[one])).size).toBe(1);
    expect(community[0]).not.toBe(community[4]);
    // Of 15 pairs of others, 9 need 3; 2 lies between 0, 1 and the four beyond (8 of 15).
    const share = (of: number) => Math.round((between[of] ?? 0) * 15 * 1e6) / 1e6;
    expect([0, 1, 2, 3, 4, 5, 6].map(share)).toEqual([0, 0, 8, 9, 8, 0, 0]);
    // From 0: 1 and 2; then 3; then 4.
    expect([...reach.slice(0, 3)]).toEqual([2, 3, 4]);
    expect([...reach.slice(9, 12)]).toEqual([2, 6, 6]);
    expect(at).toHaveLength(14);
    expect([Math.min(...at), Math.max(...at)]).toEqual([0, 1]);
  });

  it('is the same each time, and counts its steps', () => {
    expect(finish(measureNetwork(bridged))).toEqual(finish(measureNetwork(bridged)));
    expect([...measureNetwork(bridged)].at(-1)).toBe(measuringSteps);
  });

  it('is of nobody, of people without a tie, and of one tied to themselves alike', () => {
    expect(finish(measureNetwork({ order: 0, pairs: new Uint32Array() }))).toMatchObject({ communities: 0 });
    const { communities, between, reach, at } = finish(
      measureNetwork({ order: 3, pairs: Uint32Array.of(1, 1) }),
    );
    expect(communities).toBe(3);
    expect([...between]).toEqual([0, 0, 0]);
    expect(Math.max(...reach)).toBe(0);
    expect([...at].every(Number.isFinite)).toBe(true);
  });
});

describe('steps from one to another', () => {
  const neighbours = neighboursOf(bridged.order, bridged.pairs);

  it('are the fewest, and none where no way leads there', () => {
    expect(pathBetween(neighbours, 0, 5)).toEqual([0, 2, 3, 4, 5]);
    expect(pathBetween(neighbours, 3, 3)).toEqual([3]);
    expect(pathBetween(neighboursOf(4, Uint32Array.of(0, 1, 2, 3)), 0, 3)).toBeUndefined();
    // A circle of who recruited whom.
    expect(pathBetween(neighboursOf(4, Uint32Array.of(0, 1, 1, 2, 2, 3, 3, 0)), 0, 3)).toEqual([0, 3]);
  });

  it('tell into how many parts it falls', () => {
    expect(partsOf(neighbours)).toBe(1);
    expect(partsOf(neighboursOf(5, Uint32Array.of(0, 1, 2, 3)))).toBe(3);
  });

  it('agree with each other on any network', () => {
    const network = fc.integer({ min: 1, max: 14 }).chain((order) =>
      fc.record({
        order: fc.constant(order),
        pairs: fc
          .array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: 24 })
          .map((all) => Uint32Array.from(all.flat())),
      }),
    );
    fc.assert(
      fc.property(network, ({ order, pairs }) => {
        const ways = neighboursOf(order, pairs);
        for (let from = 0; from < order; from++) {
          const long = Array.from(
            { length: order },
            (_, to) => (pathBetween(ways, from, to)?.length ?? 99) - 1,
          );
          const within = [1, 2, 3].map((most) => long.filter((one) => one > 0 && one <= most).length);
          expect(reachOf(ways, from)).toEqual(within);
          for (const [to, steps] of long.entries()) {
            const back = pathBetween(ways, to, from);
            expect((back?.length ?? 99) - 1).toBe(steps);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
