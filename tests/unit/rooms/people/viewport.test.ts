import { describe, expect, it } from 'vitest';
import {
  fitted,
  inSight,
  nearestTo,
  spotsOf,
  stepTowards,
  zoomed,
} from '../../../../renderer/rooms/people/network/viewport';

const size = { width: 800, height: 400 };
/** The corners of the layout and its middle. */
const corners = Float64Array.of(0, 0, 1, 0, 0, 1, 1, 1, 0.5, 0.5);

describe('what is seen of a picture', () => {
  it('is all of it at first, in the middle', () => {
    const spots = spotsOf(corners, fitted(size));
    for (const { x, y } of spots) expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
    expect(spots[4]).toEqual({ x: 400, y: 200 });
  });

  it('comes nearer round the spot that was pointed at, and not beyond measure', () => {
    const before = fitted(size);
    const spot = { x: 137, y: 310 };
    const after = zoomed(before, 2, spot);
    const unit = (view: typeof before) => (spot.x - view.left) / view.scale;
    expect(unit(after)).toBeCloseTo(unit(before));
    expect(zoomed(before, 1e9, spot).zoom).toBe(24);
    expect(zoomed(before, 1e-9, spot).zoom).toBe(0.7);
  });

  it('moves along with whoever is walked to', () => {
    const view = zoomed(fitted(size), 6, { x: 400, y: 200 });
    const far = spotsOf(corners, view)[3] ?? { x: 0, y: 0 };
    expect(far.x > size.width).toBe(true);
    const there = spotsOf(corners, inSight(view, far, size))[3];
    expect(there && there.x < size.width && there.y < size.height).toBe(true);
    expect(inSight(view, { x: 400, y: 200 }, size)).toBe(view);
  });
});

describe('finding people in a picture', () => {
  const spots = [
    { x: 100, y: 100 },
    { x: 200, y: 105 },
    { x: 150, y: 160 },
    { x: 100, y: 20 },
  ];

  it('is by the nearest within reach', () => {
    expect(nearestTo(spots, { x: 192, y: 100 }, 14)).toBe(1);
    expect(nearestTo(spots, { x: 170, y: 100 }, 14)).toBeUndefined();
  });

  it('is by arrows, straight ahead before aside, and nowhere at the edge', () => {
    expect(stepTowards(spots, 0, 'ArrowRight')).toBe(1);
    expect(stepTowards(spots, 0, 'ArrowUp')).toBe(3);
    expect(stepTowards(spots, 0, 'ArrowDown')).toBe(2);
    expect(stepTowards(spots, 0, 'ArrowLeft')).toBeUndefined();
    expect(stepTowards(spots, 0, 'Enter')).toBeUndefined();
  });
});
