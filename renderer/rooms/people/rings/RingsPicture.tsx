import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useRoomFor } from '../../../charts/useRoomFor';
import { type RingNode, type RingPlaced, ringLayout, ringStep } from './ringLayout';
import styles from './rings.module.css';

interface RingsPictureProps {
  /** What is seen, for those who do not: "Aisha’s circle". */
  label: string;
  root: RingNode;
  /** Ties besides those of the rings, by the keys of both ends. */
  across?: readonly (readonly [string, string])[];
  onOpen: (key: string) => void;
}

const none: readonly (readonly [string, string])[] = [];

/** Somebody in the middle, and rings of people round them. One tab stop: arrows walk the people, Enter opens one. */
export function RingsPicture({ label, root, across = none, onOpen }: RingsPictureProps) {
  const [room, size] = useRoomFor<HTMLDivElement>();
  const [at, setAt] = useState(root.key);
  const drawing = useRef<SVGSVGElement>(null);
  const placed = useMemo(() => (size ? ringLayout(root, size) : []), [root, size]);
  const byKey = useMemo(() => new Map(placed.map((one) => [one.node.key, one])), [placed]);
  const stop = byKey.has(at) ? at : root.key;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(stop);
      return;
    }
    const next = ringStep(placed, stop, event.key);
    if (next === undefined) return;
    event.preventDefault();
    flushSync(() => setAt(next));
    drawing.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div className={styles.room} ref={room}>
      {size && (
        <svg
          ref={drawing}
          width={size.width}
          height={size.height}
          role="group"
          aria-label={`${label}. Arrow keys walk the people, Enter opens one.`}
          onKeyDown={onKeyDown}
        >
          {across.map(([from, to]) => (
            <Line key={`${from} ${to}`} from={byKey.get(from)} to={byKey.get(to)} className={styles.across} />
          ))}
          {placed.map((one) => (
            <Line key={one.node.key} from={byKey.get(one.inward ?? '')} to={one} className={styles.tie} />
          ))}
          {placed.map((one) => (
            <Mark
              key={one.node.key}
              placed={one}
              stop={one.node.key === stop}
              width={size.width}
              onFocus={() => setAt(one.node.key)}
              onOpen={() => onOpen(one.node.key)}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

interface LineProps {
  from: RingPlaced | undefined;
  to: RingPlaced | undefined;
  className: string | undefined;
}

function Line({ from, to, className }: LineProps) {
  if (!from || !to) return null;
  return <path className={className} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />;
}

interface MarkProps {
  placed: RingPlaced;
  stop: boolean;
  width: number;
  onFocus: () => void;
  onOpen: () => void;
}

function Mark({ placed, stop, width, onFocus, onOpen }: MarkProps) {
  const { node, x, y, radius, label } = placed;
  // A name without room shows while it is pointed at, inwards from the edge.
  const shown = label ?? { x, y: y - radius - 8, anchor: x < width / 2 ? 'start' : 'end', noted: false };
  return (
    <g
      className={styles.mark}
      role="button"
      tabIndex={stop ? 0 : -1}
      data-key={node.key}
      aria-label={node.note ? `${node.name}, ${node.note}` : node.name}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <circle cx={x} cy={y} r={Math.max(14, radius)} fill="transparent" />
      <circle className={styles.halo} cx={x} cy={y} r={radius + 4} />
      <circle className={styles.haloEdge} cx={x} cy={y} r={radius + 7} />
      <circle className={styles.dot} cx={x} cy={y} r={radius} data-filled={node.filled} />
      <text x={shown.x} y={shown.y} textAnchor={shown.anchor} className={label ? undefined : styles.onDemand}>
        {node.name}{' '}
        {node.note && (
          <tspan
            className={label && !label.noted ? `${styles.note} ${styles.onDemand}` : styles.note}
            x={shown.x}
            dy={label ? 18 : -18}
          >
            {node.note}
          </tspan>
        )}
      </text>
    </g>
  );
}
