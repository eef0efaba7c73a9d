import './marks.css';
import type { ReactNode } from 'react';
import { countInFigures } from './words/countInWords';

/** A large figure with what it counts beside it; the denominator belongs in the words ("of 76 commitments"). */
export function StatFigure({
  value,
  size = 'strip',
  children,
}: {
  value: number | string;
  size?: 'strip' | 'card';
  children: ReactNode;
}) {
  return (
    <div className="stat" data-size={size}>
      <span className="figure">{typeof value === 'number' ? countInFigures(value) : value}</span>
      <div>{children}</div>
    </div>
  );
}
