import { type ChartSeries, type Point, totalOf } from './series';

/** 1,986; 38 % where the chart is in per cent; a dash where it is not known. */
export function figureInWords(value: number | null | undefined, unit: ChartSeries['unit'] = 'count'): string {
  if (value == null) return '–';
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: unit === 'percent' ? 0 : 1 });
  return unit === 'percent' ? `${text} %` : text;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One point as the live line reads it: "12 September: 74 in all, 47 been before, 27 first time". */
export function pointInWords(chart: ChartSeries, point: Point): string {
  const parts = chart.series.map((one) => {
    const value = point.values[one.key];
    return value == null
      ? `${lowerFirst(one.label)} not known`
      : `${figureInWords(value, chart.unit)} ${lowerFirst(one.label)}`;
  });
  const sum =
    chart.series.length > 1 && chart.shape !== 'line'
      ? [`${figureInWords(totalOf(point, chart.series), chart.unit)} in all`]
      : [];
  const note = point.note === undefined ? '' : `, ${point.note}`;
  return `${point.name ?? point.label}: ${[...sum, ...parts].join(', ')}${note}`;
}

/** What the picture shows, for those who do not see it: the finding, then what is measured, then how many points. */
export const chartInWords = (chart: ChartSeries): string =>
  `${chart.finding}. ${chart.measures}. ${chart.points.length} ${chart.points.length === 1 ? 'point' : 'points'}; arrow keys read them.`;
