import { type KeyboardEvent, useRef, useState } from 'react';
import { Drawing } from './drawing/Drawing';
import { screen } from './ground';
import { chartInWords, pointInWords } from './inWords';
import type { ChartSeries } from './series';
import { useRoomFor } from './useRoomFor';

/** Where an arrow key leads from a point; undefined where the key says nothing to a chart. */
export function pointAfterKey(key: string, now: number | undefined, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return now === undefined ? 0 : Math.min(now + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return now === undefined ? last : Math.max(now - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The picture with its live line: arrow keys or the pointer walk the points, and the line says each in words. */
export function ChartDrawing({ chart }: { chart: ChartSeries }) {
  const [box, room] = useRoomFor<HTMLDivElement>();
  const [active, setActive] = useState<number>();
  const byKey = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && active !== undefined) {
      event.stopPropagation();
      setActive(undefined);
      return;
    }
    const next = pointAfterKey(event.key, active, chart.points.length);
    if (next === undefined) return;
    event.preventDefault();
    byKey.current = true;
    setActive(next);
  };
  const point = active === undefined ? undefined : chart.points[active];
  return (
    <>
      <div
        className="chart-drawing"
        ref={box}
        role="application"
        aria-roledescription="chart"
        aria-label={chartInWords(chart)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the points, as role application says
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(undefined)}
      >
        {room && room.width > 0 && room.height > 0 && (
          <Drawing
            chart={chart}
            width={room.width}
            height={room.height}
            ground={screen}
            active={active}
            onPoint={(index) => {
              byKey.current = false;
              setActive(index);
            }}
          />
        )}
      </div>
      <p className="chart-reading" aria-live={byKey.current ? 'polite' : 'off'}>
        {point && pointInWords(chart, point)}
      </p>
    </>
  );
}
