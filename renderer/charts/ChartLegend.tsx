import { useId } from 'react';
import { Block } from './drawing/Block';
import { Hatches } from './drawing/Hatches';
import { markOf, screen } from './ground';
import { figureInWords } from './inWords';
import type { ChartSeries } from './series';

/** A legend in stacking order, top first; none where one series needs no name or lines carry theirs at their ends. */
export function ChartLegend({ chart }: { chart: ChartSeries }) {
  const hatches = useId();
  if (!hasLegend(chart)) return null;
  return (
    <ul className="chart-legend">
      {legendOrder(chart).map((one) => (
        <li key={one.key} data-series={one.key}>
          <svg width={15} height={15} aria-hidden="true">
            <Hatches ground={screen} prefix={hatches} />
            <Block
              x={0}
              y={0}
              width={15}
              height={15}
              ground={screen}
              hatches={hatches}
              mark={markOf(screen, chart.series, one.key)}
            />
            {one.meaning === 'kept' && (
              <path d="M3.5 8l2.6 2.8L11.5 4.6" fill="none" stroke="var(--chart-figure)" strokeWidth={2.2} />
            )}
          </svg>
          {one.total !== undefined && <b className="tabular">{figureInWords(one.total, chart.unit)}</b>}
          {one.label}
        </li>
      ))}
    </ul>
  );
}

export const hasLegend = (chart: ChartSeries): boolean => chart.series.length > 1 && chart.shape !== 'line';

/** Upright stacks are read from the top down, lying ones from the left. */
export const legendOrder = (chart: ChartSeries): ChartSeries['series'] =>
  chart.shape === 'stacked' ? [...chart.series].reverse() : chart.series;
