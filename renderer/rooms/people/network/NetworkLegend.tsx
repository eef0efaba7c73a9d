import { countInFigures } from '../../../ui/words/countInWords';
import { corners } from './drawNetwork';
import styles from './network.module.css';
import type { Colouring, Meaning } from './networkColours';

interface NetworkLegendProps {
  colouring: Colouring;
  /** The one that stands out, by its place. */
  chosen: number | undefined;
  onChoose: (at: number | undefined) => void;
}

/** What the colours mean and of how many people; a press lets one stand out, so that nobody has to tell colours apart. */
export function NetworkLegend({ colouring, chosen, onChoose }: NetworkLegendProps) {
  return (
    <>
      {colouring.meanings.map((meaning, at) =>
        meaning.people === 0 ? null : (
          <button
            key={meaning.key}
            type="button"
            className={styles.meaning}
            aria-pressed={at === chosen}
            onClick={() => onChoose(at === chosen ? undefined : at)}
          >
            <Swatch meaning={meaning} />
            {meaning.label} <span className="muted tabular">{countInFigures(meaning.people)}</span>
          </button>
        ),
      )}
    </>
  );
}

/** The mark of one meaning, as the picture draws it. */
function Swatch({ meaning: { paint, shape } }: { meaning: Meaning }) {
  const fill =
    paint === 'hollow'
      ? 'var(--sheet)'
      : 'token' in paint
        ? `var(--${paint.token})`
        : `color-mix(in srgb, var(--fill) ${Math.round(paint.share * 100)}%, var(--sheet))`;
  const mark = { fill, stroke: 'var(--damson)', strokeWidth: 1.25 };
  return (
    <svg className={styles.swatch} width="16" height="16" aria-hidden="true">
      {shape === 'circle' ? (
        <circle cx="8" cy="8" r="6" {...mark} />
      ) : (
        <polygon points={corners[shape].map(([x, y]) => `${8 + x * 7},${8 + y * 7}`).join(' ')} {...mark} />
      )}
    </svg>
  );
}
