import { useId } from 'react';
import { Block } from './drawing/Block';
import { Hatches } from './drawing/Hatches';
import { markOf, screen } from './ground';
import { type ChartSeries, type Point, totalOf } from './series';

const width = 74;
const height = 48;

/** A chart at a glance, for a list of findings: shapes and colours of the real figures, no words. */
export function ChartThumbnail({ chart }: { chart: ChartSeries }) {
  const hatches = useId();
  const flat = { ...screen, outlineWidth: 0 };
  return (
    <svg
      className="chart-thumbnail"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <Hatches ground={flat} prefix={hatches} />
      {chart.shape === 'line'
        ? chart.series.map((one) => (
            <polyline
              key={one.key}
              points={lineOf(chart, one.key)}
              fill="none"
              stroke={markOf(flat, chart.series, one.key).fill}
              strokeWidth={2.5}
            />
          ))
        : blocksOf(chart).map((block) => (
            <Block
              key={`${block.point.key} ${block.series}`}
              {...block.box}
              ground={flat}
              hatches={hatches}
              mark={markOf(flat, chart.series, block.series, block.point)}
            />
          ))}
    </svg>
  );
}

interface SmallBlock {
  point: Point;
  series: string;
  box: { x: number; y: number; width: number; height: number };
}

/** The blocks of a small picture: at most twelve points, the latest. */
export function blocksOf(chart: ChartSeries): SmallBlock[] {
  const upright = chart.shape === 'stacked';
  const points = upright ? chart.points.slice(-12) : chart.points.slice(0, 6);
  const ordered = chart.shape === 'ladder' ? [...points].reverse() : points;
  const highest = Math.max(1, ...ordered.map((point) => totalOf(point, chart.series)));
  const room = upright ? width : height;
  const each = room / Math.max(ordered.length, 1);
  const thick = Math.max(each - 2, 2);
  return ordered.flatMap((point, index) => {
    let reached = 0;
    return chart.series.map((one) => {
      const long = ((point.values[one.key] ?? 0) / highest) * (upright ? height - 2 : width);
      const start = reached;
      reached += long;
      const across = index * each + 1;
      const box = upright
        ? { x: across, y: height - start - long, width: thick, height: long }
        : { x: start, y: across, width: long, height: thick };
      return { point, series: one.key, box };
    });
  });
}

function lineOf(chart: ChartSeries, key: string): string {
  const highest = Math.max(
    1,
    ...chart.points.flatMap((point) => chart.series.map((one) => point.values[one.key] ?? 0)),
  );
  const step = width / Math.max(chart.points.length - 1, 1);
  return chart.points
    .flatMap((point, index) => {
      const value = point.values[key];
      return value == null
        ? []
        : [`${(index * step).toFixed(1)},${(height - 2 - (value / highest) * (height - 4)).toFixed(1)}`];
    })
    .join(' ');
}
