import { type ChartSeries, totalOf } from './series';

/** A cell that a spreadsheet must not take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number | null | undefined): string {
  if (value == null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether rows add up to something worth a column of its own. */
export const hasTotals = (chart: ChartSeries): boolean => chart.series.length > 1 && chart.shape !== 'line';

/** The chart's table as CSV text (RFC 4180): the same rows and columns as on screen, unknown values empty. */
export function chartAsCsv(chart: ChartSeries): string {
  const totals = hasTotals(chart);
  const head = [chart.pointNoun, ...chart.series.map((one) => one.label), ...(totals ? ['All'] : [])];
  const rows = chart.points.map((point) => [
    point.name ?? point.label,
    ...chart.series.map((one) => point.values[one.key]),
    ...(totals ? [totalOf(point, chart.series)] : []),
  ]);
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
