import './chart.css';
import { useId } from 'react';
import { hasLegend, legendOrder } from './ChartLegend';
import { Block } from './drawing/Block';
import { Drawing } from './drawing/Drawing';
import { Hatches } from './drawing/Hatches';
import { darkProjector, markOf, whiteProjector } from './ground';
import type { ChartSeries } from './series';
import { useRoomFor } from './useRoomFor';

const stage = { width: 1920, height: 1080, margin: 88 };

interface ProjectedChartProps {
  chart: ChartSeries;
  ground?: 'dark' | 'white';
}

/**
 * A chart before an audience: one idea, sizes for a hall, at most three series, and no name of a person, for the
 * series come without any. Fills its parent, keeping 16 to 9.
 */
export function ProjectedChart({ chart, ground = 'dark' }: ProjectedChartProps) {
  const [box, room] = useRoomFor<HTMLDivElement>();
  const hatches = useId();
  const on = ground === 'dark' ? darkProjector : whiteProjector;
  const shown = forProjector(chart);
  const scale = room ? Math.min(room.width / stage.width, room.height / stage.height) : 0;
  const legend = hasLegend(shown);
  const lines = (chart.headline ?? chart.finding).length > 62 ? 2 : 1;
  const height = stage.height - stage.margin * 2 - 64 * lines - 96 - (legend ? 68 : 0);
  return (
    <div className="projected" data-ground={ground} ref={box}>
      {scale > 0 && (
        <div className="projected-stage" style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
          <h1>{chart.headline ?? chart.finding}</h1>
          <p>{chart.measures}</p>
          {legend && (
            <ul className="projected-legend">
              {legendOrder(shown).map((one) => (
                <li key={one.key}>
                  <svg width={40} height={40} aria-hidden="true">
                    <Hatches ground={on} prefix={hatches} />
                    <Block
                      x={0}
                      y={0}
                      width={40}
                      height={40}
                      ground={on}
                      hatches={hatches}
                      mark={markOf(on, shown.series, one.key)}
                    />
                  </svg>
                  {one.label}
                </li>
              ))}
            </ul>
          )}
          <div className="projected-drawing">
            <Drawing chart={shown} width={stage.width - stage.margin * 2} height={height} ground={on} />
          </div>
        </div>
      )}
    </div>
  );
}

/**
 * What a hall can take in: upright stacks become their totals with the newest in marigold, and more than three
 * series become the first two and the rest together.
 */
export function forProjector(chart: ChartSeries): ChartSeries {
  const sumOf = (keys: readonly string[], point: ChartSeries['points'][number]) =>
    keys.reduce((sum, key) => sum + (point.values[key] ?? 0), 0);
  if (chart.shape === 'stacked') {
    const keys = chart.series.map((one) => one.key);
    const last = chart.points.length - 1;
    return {
      ...chart,
      series: [{ key: 'all', label: 'All' }],
      points: chart.points.slice(-12).map((point, index, kept) => ({
        ...point,
        values: { all: sumOf(keys, point) },
        stress: point.stress ?? index === Math.min(last, kept.length - 1),
      })),
    };
  }
  if (chart.series.length <= 3) return chart;
  const [first, second, ...others] = chart.series;
  if (!first || !second) return chart;
  const rest = others.map((one) => one.key);
  return {
    ...chart,
    series: [first, second, { key: 'rest', label: 'The rest', meaning: 'other' }],
    points: chart.points.map((point) => ({
      ...point,
      values: { ...point.values, rest: sumOf(rest, point) },
    })),
  };
}
