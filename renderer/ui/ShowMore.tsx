import { type ReactNode, useState } from 'react';
import { Button } from './Button';
import { countInFigures } from './words/countInWords';

interface ShowMoreProps<T> {
  rows: readonly T[];
  /** How many at first, and with each press. */
  step?: number;
  children: (row: T, index: number) => ReactNode;
}

/** A list whose rows hold controls: shows some, and more on asking, so that hundreds never stall the page. */
export function ShowMore<T>({ rows, step = 60, children }: ShowMoreProps<T>) {
  const [shown, setShown] = useState(step);
  const left = rows.length - shown;
  return (
    <>
      {rows.slice(0, shown).map(children)}
      {left > 0 && (
        <li className="show-more">
          <Button rank="quiet" onClick={() => setShown(shown + step)}>
            Show {countInFigures(Math.min(step, left))} more of {countInFigures(left)}
          </Button>
        </li>
      )}
    </>
  );
}

interface MoreOfProps {
  shown: number;
  of: number;
  /** How many come with each press. */
  step: number;
  onMore: (shown: number) => void;
}

/** The same button under a list that keeps by itself how much of it is shown. */
export function MoreOf({ shown, of, step, onMore }: MoreOfProps) {
  if (of <= shown) return null;
  return (
    <div className="show-more">
      <Button size="small" onClick={() => onMore(shown + step)}>
        Show {Math.min(step, of - shown)} more of {of}
      </Button>
    </div>
  );
}
