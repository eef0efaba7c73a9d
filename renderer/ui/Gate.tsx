import './marks.css';

interface GateProps {
  /** How many strokes: one a person. */
  count: number;
  /** Height in pixels of one stroke. */
  height?: number;
  /** Draws the last stroke in marigold: the newest. */
  fresh?: boolean;
  /** Says what is counted, for those who do not see it; without it the gate is decoration. */
  label?: string;
}

/** The five-bar gate: one stroke a person, every fifth across the four. */
export function Gate({ count, height = 26, fresh = false, label }: GateProps) {
  const gates = Array.from({ length: Math.ceil(count / 5) }, (_, gate) => Math.min(5, count - gate * 5));
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <span className="gate" {...naming}>
      {gates.map((strokes, gate) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a gate is its place in the row
        <FiveBars key={gate} strokes={strokes} height={height} fresh={fresh && gate === gates.length - 1} />
      ))}
    </span>
  );
}

const uprights = [6, 13.3, 20.6, 28];

function FiveBars({ strokes, height, fresh }: { strokes: number; height: number; fresh: boolean }) {
  return (
    <svg
      width={(height * 34) / 26}
      height={height}
      viewBox="0 0 34 26"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {uprights.slice(0, strokes).map((x, index) => (
        <path
          key={x}
          d={`M${x} 3v20`}
          stroke={fresh && index === strokes - 1 ? 'var(--marigold)' : undefined}
        />
      ))}
      {strokes === 5 && <path d="M2 20 32 6" stroke={fresh ? 'var(--marigold)' : undefined} />}
    </svg>
  );
}

/** The mark of the book: one whole gate. */
export function Logo({ height = 26 }: { height?: number }) {
  return <FiveBars strokes={5} height={height} fresh={false} />;
}
