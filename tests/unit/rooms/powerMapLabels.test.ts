import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { height, labelled, side, top, xIn, yOf } from '../../../renderer/rooms/campaigns/powerMapLabels';
import type { PowerMapPoint } from '../../../shared/queries/powerMap';

const point = (name: string, support: number, influence: number, target = false): PowerMapPoint => ({
  stanceId: `${name}${support}${influence}`,
  subjectId: name,
  kind: 'person',
  name,
  support,
  influence,
  target,
  note: undefined,
});

/** The box a label fills, reckoned as wide as the widest letters make it. */
function boxOf(one: ReturnType<typeof labelled>[number]) {
  const { labelAt: at, point: named } = one;
  if (!at) return undefined;
  const long = (named.name.length + (named.target ? 8 : 0)) * 7.4;
  const x0 = { start: at.x, end: at.x - long, middle: at.x - long / 2 }[at.anchor];
  return { x0, x1: x0 + long, y0: at.y - 13, y1: at.y + 4 };
}

describe('the power map', () => {
  it('runs from firmly opposed at the left to firmly for us at the right, most influence on top', () => {
    const xOf = xIn(334);
    expect(xOf(-5)).toBe(side);
    expect(xOf(5)).toBe(334 - side);
    expect(xOf(0)).toBe(167);
    expect(yOf(10)).toBe(top);
    expect(yOf(0)).toBeLessThan(height);
  });

  it('names a point alone beside it, on the side with room', () => {
    const [left] = labelled([point('Bev Clamp', -4, 5)], 334);
    const [right] = labelled([point('Bev Clamp', 4.5, 5)], 334);
    expect(left?.labelAt?.anchor).toBe('start');
    expect(right?.labelAt?.anchor).toBe('end');
  });

  it('lets no label touch another label, a point or the edge, wherever people stand', () => {
    const anyPoint = fc.record({
      name: fc.string({ minLength: 3, maxLength: 24 }),
      support: fc.integer({ min: -10, max: 10 }).map((half) => half / 2),
      influence: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
      target: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyPoint, { maxLength: 14 }),
        fc.integer({ min: 240, max: 600 }),
        (some, width) => {
          const points = some.map((one) => point(one.name, one.support, one.influence, one.target));
          const placed = labelled(points, width);
          const boxes = placed.flatMap((one) => boxOf(one) ?? []);
          const marks = points.map((one) => ({ x: xIn(width)(one.support), y: yOf(one.influence) }));
          for (const [at, box] of boxes.entries()) {
            expect(box.x0).toBeGreaterThanOrEqual(0);
            expect(box.x1).toBeLessThanOrEqual(width);
            for (const other of boxes.slice(at + 1))
              expect(box.x1 < other.x0 || box.x0 > other.x1 || box.y1 < other.y0 || box.y0 > other.y1).toBe(
                true,
              );
            for (const { x, y } of marks)
              expect(box.x1 < x - 7 || box.x0 > x + 7 || box.y1 < y - 7 || box.y0 > y + 7).toBe(true);
          }
          expect(placed).toHaveLength(points.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
