import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { hasTotals } from './csv';
import { figureInWords } from './inWords';
import { type ChartSeries, type Point, totalOf } from './series';

type Order = { by: string; down: boolean } | undefined;

const nameColumn = '';
const totalColumn = ' all';

/** The same figures as a table; a press on a column's head sorts by it, a second turns it round. */
export function ChartTable({ chart }: { chart: ChartSeries }) {
  const [order, setOrder] = useState<Order>();
  const columns = [
    { key: nameColumn, label: chart.pointNoun },
    ...chart.series.map((one) => ({ key: one.key, label: one.label })),
    ...(hasTotals(chart) ? [{ key: totalColumn, label: 'All' }] : []),
  ];
  const sortBy = (key: string) =>
    setOrder((now) =>
      now?.by === key ? { by: key, down: !now.down } : { by: key, down: key !== nameColumn },
    );
  return (
    <table className="chart-table">
      <caption className="for-readers">{chart.finding}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const on = order?.by === column.key ? order : undefined;
            return (
              <th
                key={column.key}
                scope="col"
                aria-sort={on ? (on.down ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => sortBy(column.key)}>
                  {column.label}
                  {on &&
                    (on.down ? (
                      <IconArrowDown size={16} aria-hidden="true" />
                    ) : (
                      <IconArrowUp size={16} aria-hidden="true" />
                    ))}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted(chart, order).map((point) => (
          <tr key={point.key}>
            <th scope="row">
              {point.name ?? point.label}
              {point.note !== undefined && <span className="muted"> {point.note}</span>}
            </th>
            {columns.slice(1).map((column) => (
              <td key={column.key}>{figureInWords(figureIn(chart, point, column.key), chart.unit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const figureIn = (chart: ChartSeries, point: Point, column: string): number | null | undefined =>
  column === totalColumn ? totalOf(point, chart.series) : point.values[column];

/** Points in the order asked for; those whose figure is not known come last either way. */
export function sorted(chart: ChartSeries, order: Order): readonly Point[] {
  if (!order) return chart.points;
  const turn = order.down ? -1 : 1;
  if (order.by === nameColumn) {
    return [...chart.points].sort(
      (a, b) => turn * (a.name ?? a.label).localeCompare(b.name ?? b.label, 'en-GB'),
    );
  }
  return [...chart.points].sort((a, b) => {
    const [left, right] = [figureIn(chart, a, order.by), figureIn(chart, b, order.by)];
    if (left == null || right == null) return left == null ? (right == null ? 0 : 1) : -1;
    return turn * (left - right);
  });
}
