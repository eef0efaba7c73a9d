import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfLabel, placeLabels, touch } from '../../../../renderer/rooms/people/network/placeLabels';
import {
  byTurns,
  type RingNode,
  ringLayout,
  ringStep,
} from '../../../../renderer/rooms/people/rings/ringLayout';
import { runs } from '../../runs';

const end = (key: string): RingNode => ({ key, name: key, filled: false, outward: [] });
const tree: RingNode = {
  key: 'Aisha',
  name: 'Aisha',
  filled: true,
  outward: [
    { key: 'Dean', name: 'Dean', filled: true, outward: [end('Fay'), end('Gus')] },
    end('Kath'),
    end('Kelvin'),
  ],
};

describe('people in rings', () => {
  it('stand the further out the more steps they are away, with the first in the middle', () => {
    const placed = ringLayout(tree, { width: 900, height: 500 });
    expect(placed.map(({ node, ring }) => [node.key, ring])).toEqual([
      ['Aisha', 0],
      ['Dean', 1],
      ['Kath', 1],
      ['Kelvin', 1],
      ['Fay', 2],
      ['Gus', 2],
    ]);
    expect(placed[0]).toMatchObject({ x: 450, y: 250 });
    const far = ({ x, y }: { x: number; y: number }) => Math.hypot((x - 450) / 346, (y - 250) / 206);
    for (const one of placed) expect(far(one)).toBeCloseTo(one.ring / 2);
    expect(placed.every(({ label }) => label)).toBe(true);
  });

  it('is walked by arrows: round a ring, outwards and back in', () => {
    const placed = ringLayout(tree, { width: 900, height: 500 });
    const step = (from: string, key: string) => ringStep(placed, from, key);
    expect(step('Aisha', 'ArrowDown')).toBe('Dean');
    expect(step('Dean', 'ArrowLeft')).toBe('Kelvin');
    expect(step('Kelvin', 'ArrowRight')).toBe('Dean');
    expect(step('Dean', 'ArrowDown')).toBe('Fay');
    expect(step('Fay', 'ArrowRight')).toBe('Gus');
    expect(step('Gus', 'ArrowUp')).toBe('Dean');
    expect(step('Gus', 'Home')).toBe('Aisha');
    expect(step('Aisha', 'ArrowUp')).toBeUndefined();
    expect(step('Gus', 'ArrowDown')).toBeUndefined();
    expect(step('Gus', 'x')).toBeUndefined();
  });

  it('take turns, those with people behind them first, and nobody is lost', () => {
    const way = (key: string): RingNode => ({ ...end(key), outward: [end(`${key} behind`)] });
    const turns = (...nodes: RingNode[]) => byTurns(nodes).map(({ key }) => key);
    expect(turns(end('a'), end('b'), end('c'), end('d'), way('X'), way('Y'))).toEqual([
      'X',
      'a',
      'b',
      'Y',
      'c',
      'd',
    ]);
    expect(turns(end('a'), way('X'), way('Y'), way('Z'))).toEqual(['X', 'a', 'Y', 'Z']);
    expect(turns(end('a'), end('b'))).toEqual(['a', 'b']);
    expect(turns()).toEqual([]);
  });

  it('stands alone in the middle where there is nobody else', () => {
    expect(ringLayout(end('Aisha'), { width: 300, height: 200 })).toMatchObject([
      { x: 150, y: 100, ring: 0 },
    ]);
  });
});

describe('names beside marks', () => {
  it('never touch one another, a mark or the edge', () => {
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 300 }),
      reach: fc.integer({ min: 3, max: 16 }),
      name: fc.string({ minLength: 1, maxLength: 24 }),
      note: fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const boxes = placeLabels(marks, { width: 600, height: 300 }).map((at, index) => {
          const { name = '', note } = marks[index] ?? {};
          return at && boxOfLabel(at, Math.max(name.length, at.noted ? (note?.length ?? 0) : 0) * 8);
        });
        for (const [index, box] of boxes.entries()) {
          if (!box) continue;
          expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 300).toBe(true);
          expect(boxes.slice(index + 1).some((other) => other && touch(box, other))).toBe(false);
          for (const [nth, { x, y, reach }] of marks.entries())
            if (nth !== index && !(x === marks[index]?.x && y === marks[index]?.y))
              expect(
                touch(box, { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }),
              ).toBe(false);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
