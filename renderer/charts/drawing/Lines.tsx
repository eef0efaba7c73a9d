import {
  CartesianGrid,
  Line,
  LineChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { markOf } from '../ground';
import { figureInWords } from '../inWords';
import { gridValues } from '../ticks';
import { apart } from './apart';
import { type DrawingProps, pointAt } from './StackedBars';
import { Words, widthOf } from './Words';

/** Lines from the fourth on share their greyness with another: they are dashed. */
const dashOf = (index: number): string | undefined => (index === 3 ? '7 4' : index === 4 ? '2 4' : undefined);

/** Lines over time, labelled at their ends. A point that is not known leaves a gap. */
export function Lines({ chart, width, height, ground, active, onPoint }: DrawingProps) {
  const highest = Math.max(
    1,
    ...chart.points.flatMap((point) => chart.series.map((one) => point.values[one.key] ?? 0)),
  );
  const lines = gridValues(highest);
  const top = lines.at(-1) ?? highest;
  const ends = Math.max(...chart.series.map((one) => widthOf(`${one.label} 0000`, ground.label))) + 16;
  const every = Math.max(
    1,
    Math.ceil(
      (Math.max(...chart.points.map((point) => widthOf(point.label, ground.label))) + 12) /
        ((width - ends - 50) / Math.max(chart.points.length, 1)),
    ),
  );
  return (
    <LineChart
      width={width}
      height={height}
      data={chart.points.map((point) => ({ key: point.key, ...point.values }))}
      margin={{ top: 12, right: Math.min(ends, width * 0.4), bottom: 0, left: 0 }}
      accessibilityLayer={false}
      onMouseMove={(state) => onPoint?.(pointAt(state))}
      onMouseLeave={() => onPoint?.(undefined)}
    >
      {ground.name === 'screen' && <CartesianGrid vertical={false} stroke={ground.rule} strokeWidth={1} />}
      <XAxis
        dataKey="key"
        axisLine={false}
        tickLine={false}
        interval={0}
        padding={{ left: 10, right: 10 }}
        height={ground.label * 2.1}
        tick={({ x, y, index }: { x: number | string; y: number | string; index: number }) =>
          index % every === 0 ? (
            <Words
              ground={ground}
              x={x}
              y={Number(y) + ground.label * 0.9}
              textAnchor="middle"
              fill={ground.ink2}
            >
              {chart.points[index]?.label}
            </Words>
          ) : (
            <g />
          )
        }
      />
      <YAxis
        domain={[0, top]}
        ticks={lines}
        axisLine={false}
        tickLine={false}
        width={widthOf(figureInWords(top, chart.unit), ground.label) + 14}
        tick={({ x, y, payload }: { x: number | string; y: number | string; payload: { value: number } }) => (
          <Words ground={ground} x={x} y={Number(y) + 5} textAnchor="end" fill={ground.ink2}>
            {figureInWords(payload.value, chart.unit)}
          </Words>
        )}
      />
      {chart.series.map((one, index) => {
        const mark = markOf(ground, chart.series, one.key);
        const colour = mark.fill === 'none' ? mark.stroke : mark.fill;
        return (
          <Line
            key={one.key}
            type="linear"
            dataKey={one.key}
            stroke={colour}
            strokeWidth={ground.lineWidth}
            strokeDasharray={mark.dash ?? dashOf(index)}
            dot={
              chart.points.length <= 24
                ? { r: ground.lineWidth * 1.4, fill: colour, stroke: ground.sheet, strokeWidth: 1.5 }
                : false
            }
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
        );
      })}
      <Ends chart={chart} ground={ground} active={active} />
    </LineChart>
  );
}

function Ends({ chart, ground, active }: Omit<DrawingProps, 'width' | 'height'>) {
  const area = usePlotArea();
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (!area || !across || !up) return null;
  const zero = up(0) ?? area.y + area.height;
  const labels = chart.series.flatMap((one) => {
    const point = [...chart.points].reverse().find((candidate) => candidate.values[one.key] != null);
    const value = point?.values[one.key];
    const x = across(point?.key);
    const y = value == null ? undefined : up(value);
    return x === undefined || y === undefined
      ? []
      : [{ one, x, y, text: `${one.label} ${figureInWords(value, chart.unit)}` }];
  });
  const heights = apart(
    labels.map((label) => label.y),
    ground.label * 1.25,
    area.y,
    zero,
  );
  const activeX = active === undefined ? undefined : across(chart.points[active]?.key);
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
      {activeX !== undefined && (
        <line
          data-active
          x1={activeX}
          x2={activeX}
          y1={area.y}
          y2={zero}
          stroke={ground.ink}
          strokeWidth={2}
        />
      )}
      {labels.map((label, index) => {
        const mark = markOf(ground, chart.series, label.one.key);
        return (
          <g key={label.one.key}>
            <rect
              x={label.x + 10}
              y={(heights[index] ?? label.y) - 5}
              width={10}
              height={10}
              fill={mark.fill === 'none' ? mark.stroke : mark.fill}
            />
            <Words
              ground={ground}
              x={label.x + 26}
              y={(heights[index] ?? label.y) + ground.label * 0.36}
              fontWeight={650}
            >
              {label.text}
            </Words>
          </g>
        );
      })}
    </g>
  );
}
