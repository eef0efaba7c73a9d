import type { ReactNode } from 'react';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './RoomSide.module.css';

/** The cloth at the right of the door and of the cards: one number that can be read from across a room. */
export function RoomSide({
  title,
  figure,
  children,
}: {
  title: string;
  figure: number;
  children: ReactNode;
}) {
  return (
    <aside className={styles.side} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <p className={styles.figure} aria-live="polite">
        {countInFigures(figure)}
      </p>
      {children}
    </aside>
  );
}
