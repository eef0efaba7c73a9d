import { describe, expect, it } from 'vitest';
import { pointAfterKey } from '../../../renderer/charts/ChartDrawing';
import { chartAsCsv } from '../../../renderer/charts/csv';
import { figureInWords, pointInWords } from '../../../renderer/charts/inWords';
import { hasFigures } from '../../../renderer/charts/series';
import { commitments, turnout } from './exampleCharts';

const [march, last] = [turnout.points[0], turnout.points.at(-1)];
if (!march || !last) throw new Error('the example has no points');

describe('a chart read aloud', () => {
  it('says the total of a point and then its parts', () => {
    expect(pointInWords(turnout, { ...last, name: '19 November' })).toBe(
      '19 November: 91 in all, 57 been before, 34 first time',
    );
  });

  it('says what is not known, which is not zero', () => {
    expect(pointInWords(turnout, { ...march, values: { before: 17, first: null } })).toBe(
      '14 Mar: 17 in all, 17 been before, first time not known',
    );
  });

  it('adds nothing up where lines are shares of different things', () => {
    const lines = { ...turnout, shape: 'line' as const, unit: 'percent' as const };
    expect(pointInWords(lines, march)).toBe('14 Mar: 17 % been before, 29 % first time');
  });

  it('gives the note last', () => {
    const loop = { ...turnout, shape: 'loop' as const, series: [{ key: 'people', label: 'People' }] };
    expect(
      pointInWords(loop, { key: 'came', label: 'Came', values: { people: 91 }, note: '29 % of 312 invited' }),
    ).toBe('Came: 91 people, 29 % of 312 invited');
  });

  it('writes figures as we write them', () => {
    expect([1986, 0, null, undefined].map((value) => figureInWords(value))).toEqual(['1,986', '0', '–', '–']);
    expect(figureInWords(38.4, 'percent')).toBe('38 %');
  });
});

describe('arrow keys on a chart', () => {
  it('begin at either end and stop there', () => {
    expect(pointAfterKey('ArrowRight', undefined, 8)).toBe(0);
    expect(pointAfterKey('ArrowLeft', undefined, 8)).toBe(7);
    expect(pointAfterKey('ArrowRight', 7, 8)).toBe(7);
    expect(pointAfterKey('ArrowUp', 0, 8)).toBe(0);
    expect(pointAfterKey('End', 2, 8)).toBe(7);
    expect(pointAfterKey('Home', 2, 8)).toBe(0);
  });

  it('leave every other key to the page', () => {
    expect(pointAfterKey('Tab', 2, 8)).toBeUndefined();
    expect(pointAfterKey('k', 2, 8)).toBeUndefined();
  });
});

describe('a chart as CSV', () => {
  it('has a row a point, a column a series and the sum of both', () => {
    expect(chartAsCsv(turnout).split('\r\n').slice(0, 2)).toEqual([
      'Meeting,Been before,First time,All',
      '14 Mar,17,29,46',
    ]);
  });

  it('leaves empty what is not known', () => {
    expect(chartAsCsv(commitments)).toContain('Host a meeting,0,3,3,,6\r\n');
  });

  it('quotes commas and quotation marks, and disarms what a spreadsheet would run', () => {
    const named = (name: string) => chartAsCsv({ ...turnout, points: [{ ...march, name }] }).split('\r\n')[1];
    expect(named('Elm Close, "Ash"')).toBe('"Elm Close, ""Ash""",17,29,46');
    expect(named('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")",17,29,46`);
    expect(named('-2 days')).toBe("'-2 days,17,29,46");
  });
});

it('has nothing to draw where every figure is unknown', () => {
  expect(hasFigures(turnout)).toBe(true);
  expect(hasFigures({ ...turnout, points: [] })).toBe(false);
  expect(hasFigures({ ...turnout, points: [{ ...march, values: { before: null } }] })).toBe(false);
});
