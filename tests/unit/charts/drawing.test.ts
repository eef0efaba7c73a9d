import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendOrder } from '../../../renderer/charts/ChartLegend';
import { sorted } from '../../../renderer/charts/ChartTable';
import { blocksOf } from '../../../renderer/charts/ChartThumbnail';
import { apart } from '../../../renderer/charts/drawing/apart';
import { darkProjector, markOf, screen, whiteProjector } from '../../../renderer/charts/ground';
import { forProjector } from '../../../renderer/charts/ProjectedChart';
import { inLines, pictureOf } from '../../../renderer/charts/picture';
import { totalOf } from '../../../renderer/charts/series';
import { gridValues } from '../../../renderer/charts/ticks';
import { commitments, turnout } from './exampleCharts';

describe('grid lines', () => {
  it('are four or five round numbers from zero for the turnout of Mansfield', () => {
    expect(gridValues(91)).toEqual([0, 25, 50, 75, 100]);
  });

  it('always begin at zero, reach the highest bar and are whole and few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (highest) => {
        const lines = gridValues(highest);
        expect(lines[0]).toBe(0);
        expect(lines.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        expect(lines.length).toBeLessThanOrEqual(6);
        expect(lines.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});

describe('labels at the ends of lines', () => {
  it('never touch, keep their order and stay inside where there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (heights) => {
          const placed = apart(heights, 18, 0, 300);
          const order = (some: readonly number[]) =>
            some
              .map((height, index) => ({ height, index }))
              .sort((a, b) => a.height - b.height || a.index - b.index);
          const rank = order(heights).map(({ index }) => placed[index] ?? Number.NaN);
          for (let index = 1; index < rank.length; index += 1) {
            expect((rank[index] ?? 0) - (rank[index - 1] ?? 0)).toBeGreaterThan(18 - 1e-6);
          }
          expect(Math.min(...placed)).toBeGreaterThan(-1e-6);
          expect(Math.max(...placed)).toBeLessThan(300 + 1e-6);
        },
      ),
    );
  });

  it('are left where they are when they do not touch', () => {
    expect(apart([200, 20, 100], 18, 0, 300)).toEqual([200, 20, 100]);
  });
});

describe('colours', () => {
  it('keep their meaning wherever a series stands', () => {
    const turned = [...commitments.series].reverse();
    for (const one of commitments.series) {
      expect(markOf(screen, turned, one.key)).toEqual(markOf(screen, commitments.series, one.key));
    }
  });

  it('never tell kept from lost, or known from not known, by colour alone', () => {
    for (const ground of [screen, darkProjector, whiteProjector]) {
      expect(ground.meanings.lost.hatch).toBeDefined();
      expect(ground.meanings.kept.hatch).toBeUndefined();
      expect(ground.meanings.open.dash).toBeDefined();
      expect(ground.meanings.forecast.fill).toBe('none');
    }
  });

  it('let one bar mean something of its own, as kept does in the loop', () => {
    const loop = [{ key: 'people', label: 'People' }];
    const point = { key: 'kept', label: 'Kept', values: { people: 11 }, meaning: 'kept' as const };
    expect(markOf(screen, loop, 'people', point)).toEqual(screen.meanings.kept);
  });
});

describe('before an audience', () => {
  it('turnout is one bar a meeting, and the newest alone is lit', () => {
    const shown = forProjector(turnout);
    expect(shown.points.map((point) => point.values.all)).toEqual([46, 52, 61, 58, 70, 74, 83, 91]);
    const fills = shown.points.map((point) => markOf(darkProjector, shown.series, 'all', point).fill);
    expect(fills.filter((fill) => fill === '#ffdb75')).toHaveLength(1);
    expect(fills.at(-1)).toBe('#ffdb75');
  });

  it('shows at most three series, and loses nobody on the way', () => {
    const shown = forProjector(commitments);
    expect(shown.series).toHaveLength(3);
    expect(shown.points.map((point) => totalOf(point, shown.series))).toEqual(
      commitments.points.map((point) => totalOf(point, commitments.series)),
    );
  });
});

describe('a small picture in the gallery', () => {
  it('draws the real figures, stacked from the bottom and inside its frame', () => {
    const blocks = blocksOf(turnout);
    expect(blocks).toHaveLength(16);
    for (const { box } of blocks) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(75);
      expect(box.y + box.height).toBeLessThanOrEqual(48.001);
    }
    const tall = (key: string) =>
      blocks.filter((block) => block.point.key === key).reduce((sum, block) => sum + block.box.height, 0);
    expect(tall('14 Mar') / tall('19 Nov')).toBeCloseTo(46 / 91);
  });
});

describe('the table', () => {
  it('sorts by a column either way, with what is not known last', () => {
    const keys = (by: string, down: boolean) => sorted(commitments, { by, down }).map((point) => point.key);
    expect(keys('lost', true)).toEqual(['door-knock', 'host']);
    expect(keys('lost', false)).toEqual(['door-knock', 'host']);
    expect(keys('kept', false)).toEqual(['host', 'door-knock']);
  });

  it('begins in the order of the chart', () => {
    expect(sorted(turnout, undefined)).toEqual(turnout.points);
  });
});

it('names stacked series from the top down, lying ones from the left', () => {
  expect(legendOrder(turnout).map((one) => one.key)).toEqual(['first', 'before']);
  expect(legendOrder(commitments)[0]?.key).toBe('kept');
});

describe('a saved picture', () => {
  const drawn = {
    width: 600,
    height: 300,
    inner: '<rect id="bar"/>',
    swatches: { before: '<rect id="sw"/>' },
    ink: '#211019',
    ink2: '#574650',
    sheet: '#ffffff',
    fontFace: '',
  };

  it('carries the finding, what is measured, the legend, the drawing and what it rests on', () => {
    const { svg, width, height } = pictureOf(turnout, drawn);
    expect(width).toBe(648);
    expect(height).toBeGreaterThan(420);
    for (const part of [
      'People at each mass meeting in Mansfield, 2026',
      'First time',
      'Been before',
      '<rect id="bar"/>',
      '<rect id="sw"/>',
      '8 meetings, 535 attendances',
    ]) {
      expect(svg).toContain(part);
    }
  });

  it('takes no mark-up from a title', () => {
    const { svg } = pictureOf({ ...turnout, finding: 'Repairs <script>x</script> & "rent"' }, drawn);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&amp;');
  });

  it('breaks a long finding into lines that fit', () => {
    const lines = inLines(turnout.finding, 27, 600, true);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(turnout.finding);
  });
});
