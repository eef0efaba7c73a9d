import { useId } from 'react';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { type Ground, markOf } from '../ground';
import { figureInWords } from '../inWords';
import { type ChartSeries, totalOf } from '../series';
import { gridValues } from '../ticks';
import { Block } from './Block';
import { Hatches } from './Hatches';
import { Words, widthOf } from './Words';

export interface DrawingProps {
  chart: ChartSeries;
  width: number;
  height: number;
  ground: Ground;
  /** The point that is being read, outlined. */
  active?: number | undefined;
  /** The pointer is on a point, or has left. */
  onPoint?: ((index: number | undefined) => void) | undefined;
}

/** The point under the pointer, as Recharts tells it. */
export const pointAt = (state: {
  activeTooltipIndex?: number | string | null | undefined;
}): number | undefined => {
  const index = Number(state.activeTooltipIndex ?? Number.NaN);
  return Number.isInteger(index) ? index : undefined;
};

/** Up to this many bars carry their own figures. */
export const mostFigures = 12;

/** Upright stacked bars, for counts over time: totals above where there are 12 or fewer. */
export function StackedBars({ chart, width, height, ground, active, onPoint }: DrawingProps) {
  const hatches = useId();
  const highest = Math.max(1, ...chart.points.map((point) => totalOf(point, chart.series)));
  const lines = gridValues(highest);
  const top = lines.at(-1) ?? highest;
  const withFigures = chart.points.length <= mostFigures;
  const withAxis = ground.name === 'screen';
  const every = labelEvery(chart, width, ground);
  const rows = chart.points.map((point) => ({ key: point.key, ...point.values }));
  return (
    <BarChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: withFigures ? ground.value * 1.6 : 10, right: 4, bottom: 0, left: 0 }}
      barCategoryGap={chart.points.length > 16 ? '10%' : '20%'}
      accessibilityLayer={false}
      onMouseMove={(state) => onPoint?.(pointAt(state))}
      onMouseLeave={() => onPoint?.(undefined)}
    >
      <Hatches ground={ground} prefix={hatches} />
      {withAxis && <CartesianGrid vertical={false} stroke={ground.rule} strokeWidth={1} />}
      <XAxis
        dataKey="key"
        axisLine={false}
        tickLine={false}
        interval={0}
        height={ground.label * 2.1}
        tick={({ x, y, index }: { x: number | string; y: number | string; index: number }) => {
          const point = chart.points[index];
          if (!point || index % every !== 0) return <g />;
          return (
            <Words
              ground={ground}
              x={x}
              y={Number(y) + ground.label * 0.9}
              textAnchor="middle"
              fill={point.stress ? ground.ink : ground.ink2}
              fontWeight={point.stress ? 700 : 400}
            >
              {point.label}
            </Words>
          );
        }}
      />
      <YAxis
        hide={!withAxis}
        domain={[0, top]}
        ticks={lines}
        axisLine={false}
        tickLine={false}
        width={withAxis ? widthOf(figureInWords(top, chart.unit), ground.label) + 14 : 0}
        tick={({ x, y, payload }: { x: number | string; y: number | string; payload: { value: number } }) => (
          <Words ground={ground} x={x} y={Number(y) + 5} textAnchor="end" fill={ground.ink2}>
            {figureInWords(payload.value, chart.unit)}
          </Words>
        )}
      />
      {chart.series.map((one) => (
        <Bar
          key={one.key}
          dataKey={one.key}
          stackId="all"
          maxBarSize={ground.name === 'screen' ? 72 : 150}
          isAnimationActive={false}
          shape={({ x, y, width: w, height: h, index }: BarShapeProps) => (
            <Block
              x={x}
              y={y}
              width={w}
              height={h}
              ground={ground}
              hatches={hatches}
              mark={markOf(ground, chart.series, one.key, chart.points[index])}
            />
          )}
        />
      ))}
      <Over chart={chart} ground={ground} withFigures={withFigures} active={active} />
    </BarChart>
  );
}

/** Over the bars: zero line, totals, days worth a dotted line, and the outline of the point being read. */
function Over({
  chart,
  ground,
  withFigures,
  active,
}: Omit<DrawingProps, 'width' | 'height'> & { withFigures: boolean }) {
  const area = usePlotArea();
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (!area || !across || !up) return null;
  const zero = up(0) ?? area.y + area.height;
  const activeKey = active === undefined ? undefined : chart.points[active]?.key;
  const start = across(activeKey, { position: 'start' });
  const end = across(activeKey, { position: 'end' });
  return (
    <g pointerEvents="none">
      <line
        x1={area.x}
        x2={area.x + area.width}
        y1={zero}
        y2={zero}
        stroke={ground.ink}
        strokeWidth={ground.name === 'screen' ? 1.5 : 3}
      />
      {withFigures &&
        chart.points.map((point) => {
          const total = totalOf(point, chart.series);
          const newest = ground.name !== 'screen' && point.stress;
          return (
            <Words
              key={point.key}
              ground={ground}
              figure
              haloed
              x={across(point.key, { position: 'middle' })}
              y={(up(total) ?? zero) - ground.value * 0.45}
              textAnchor="middle"
              fill={newest ? ground.plain[1] : ground.ink}
            >
              {figureInWords(total, chart.unit)}
            </Words>
          );
        })}
      {chart.markers?.map((marker) => {
        const x = across(marker.after, { position: 'end' });
        if (x === undefined) return null;
        const fitsLeft = x - area.x > widthOf(marker.label, ground.label) + 12;
        return (
          <g key={marker.after + marker.label}>
            <line
              x1={x}
              x2={x}
              y1={area.y + 10}
              y2={zero}
              stroke={ground.ink}
              strokeWidth={ground.name === 'screen' ? 1.5 : 4}
              strokeDasharray={ground.name === 'screen' ? '2 4' : '4 10'}
            />
            <Words
              ground={ground}
              haloed
              x={fitsLeft ? x - 8 : x + 8}
              y={area.y + 8 + ground.label * 0.7}
              textAnchor={fitsLeft ? 'end' : 'start'}
              fontWeight={600}
            >
              {marker.label}
            </Words>
          </g>
        );
      })}
      {start !== undefined && end !== undefined && (
        <rect
          data-active
          x={start + 2}
          y={area.y}
          width={Math.max(0, end - start - 4)}
          height={area.height}
          rx={4}
          fill="none"
          stroke={ground.ink}
          strokeWidth={2}
        />
      )}
    </g>
  );
}

/** Labels are never turned: where they would touch, every second or third is left out. */
function labelEvery(chart: ChartSeries, width: number, ground: Ground): number {
  const longest = Math.max(...chart.points.map((point) => widthOf(point.label, ground.label)), 1) + 10;
  const room = (width - 50) / Math.max(chart.points.length, 1);
  return Math.max(1, Math.ceil(longest / room));
}
