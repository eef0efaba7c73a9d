import { useId } from 'react';
import {
  Bar,
  BarChart,
  type BarShapeProps,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { markOf } from '../ground';
import { figureInWords } from '../inWords';
import { totalOf } from '../series';
import { Block } from './Block';
import { Hatches } from './Hatches';
import { type DrawingProps, pointAt } from './StackedBars';
import { Words, widthOf } from './Words';

/**
 * Bars that lie down, for kinds of thing with names, for the loop and for the ladder: parts carry their figure
 * where it fits, the total stands at the end, and a point's note after it.
 */
export function LyingBars({ chart, width, height, ground, active, onPoint }: DrawingProps) {
  const hatches = useId();
  // A ladder is climbed: its lowest stage lies at the bottom.
  const points = chart.shape === 'ladder' ? [...chart.points].reverse() : chart.points;
  const fromTop = (index: number | undefined) =>
    index === undefined || chart.shape !== 'ladder' ? index : points.length - 1 - index;
  const highest = Math.max(1, ...points.map((point) => totalOf(point, chart.series)));
  const names = Math.min(
    Math.max(...points.map((point) => widthOf(point.label, ground.label + 1)), 40) + 24,
    width * 0.42,
  );
  const ends = Math.max(
    ...points.map(
      (point) =>
        widthOf(figureInWords(totalOf(point, chart.series), chart.unit), ground.value, true) +
        (point.note === undefined || ground.name !== 'screen' ? 0 : widthOf(point.note, ground.label) + 10),
    ),
  );
  return (
    <BarChart
      width={width}
      height={height}
      layout="vertical"
      data={points.map((point) => ({ key: point.key, ...point.values }))}
      margin={{ top: 2, right: Math.min(ends + 10 + ground.label * 0.8, width * 0.46), bottom: 2, left: 0 }}
      barCategoryGap="18%"
      accessibilityLayer={false}
      onMouseMove={(state) => onPoint?.(fromTop(pointAt(state)))}
      onMouseLeave={() => onPoint?.(undefined)}
    >
      <Hatches ground={ground} prefix={hatches} />
      <XAxis type="number" hide domain={[0, highest]} />
      <YAxis
        type="category"
        dataKey="key"
        axisLine={false}
        tickLine={false}
        interval={0}
        width={names}
        tick={({ x, y, index }: { x: number | string; y: number | string; index: number }) => (
          <Words
            ground={ground}
            size={ground.label + 1}
            x={Number(x) - 6}
            y={Number(y) + ground.label * 0.36}
            textAnchor="end"
            fontWeight={points[index]?.stress ? 700 : 550}
          >
            {points[index]?.label}
          </Words>
        )}
      />
      {chart.series.map((one) => (
        <Bar
          key={one.key}
          dataKey={one.key}
          stackId="all"
          maxBarSize={ground.name === 'screen' ? 56 : 110}
          isAnimationActive={false}
          shape={({ x, y, width: w, height: h, index }: BarShapeProps) => {
            const point = points[index];
            const mark = markOf(ground, chart.series, one.key, point);
            const value = figureInWords(point?.values[one.key], chart.unit);
            const fits =
              chart.series.length > 1 &&
              w > widthOf(value, ground.label + 1, true) + 8 &&
              point !== undefined &&
              point.values[one.key] !== totalOf(point, chart.series);
            // A gap of two pixels keeps neighbours apart where their colours are close.
            const shown = Math.max(w - (chart.series.length > 1 ? 2 : 0), 1);
            return (
              <g>
                <Block
                  x={x}
                  y={y}
                  width={w > 0 ? shown : 0}
                  height={h}
                  ground={ground}
                  hatches={hatches}
                  mark={mark}
                />
                {fits && (
                  <Words
                    ground={ground}
                    size={ground.label + 1}
                    haloed={mark.hatch !== undefined}
                    x={x + shown / 2}
                    y={y + h / 2 + ground.label * 0.38}
                    textAnchor="middle"
                    fontWeight={700}
                    fill={mark.figure}
                    pointerEvents="none"
                  >
                    {value}
                  </Words>
                )}
              </g>
            );
          }}
        />
      ))}
      <Ends chart={{ ...chart, points }} ground={ground} active={fromTop(active)} />
    </BarChart>
  );
}

/** The zero line, the totals at the ends of bars, and the outline of the bar being read. */
function Ends({ chart, ground, active }: Omit<DrawingProps, 'width' | 'height'>) {
  const area = usePlotArea();
  const across = useXAxisScale();
  const down = useYAxisScale();
  if (!area || !across || !down) return null;
  const activeKey = active === undefined ? undefined : chart.points[active]?.key;
  const start = down(activeKey, { position: 'start' });
  const end = down(activeKey, { position: 'end' });
  return (
    <g pointerEvents="none">
      <line
        x1={area.x}
        x2={area.x}
        y1={area.y}
        y2={area.y + area.height}
        stroke={ground.ink}
        strokeWidth={ground.name === 'screen' ? 1.5 : 3}
      />
      {chart.points.map((point) => {
        const total = totalOf(point, chart.series);
        const x = (across(total) ?? area.x) + ground.label * 0.6;
        const y = (down(point.key, { position: 'middle' }) ?? 0) + ground.value * 0.34;
        const text = figureInWords(total, chart.unit);
        const newest = ground.name !== 'screen' && point.stress;
        return (
          <g key={point.key}>
            <Words ground={ground} figure x={x} y={y} fill={newest ? ground.plain[1] : ground.ink}>
              {text}
            </Words>
            {point.note !== undefined && ground.name === 'screen' && (
              <Words ground={ground} x={x + widthOf(text, ground.value, true) + 10} y={y} fill={ground.ink2}>
                {point.note}
              </Words>
            )}
          </g>
        );
      })}
      {start !== undefined && end !== undefined && (
        <rect
          data-active
          x={1}
          y={Math.min(start, end) + 2}
          width={area.x + area.width - 2}
          height={Math.max(0, Math.abs(end - start) - 4)}
          rx={4}
          fill="none"
          stroke={ground.ink}
          strokeWidth={2}
        />
      )}
    </g>
  );
}
