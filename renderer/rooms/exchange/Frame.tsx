import type { ReactNode } from 'react';
import { ErrorNote } from '../../ui/ErrorNote';
import styles from './exchange.module.css';

interface FrameProps {
  head: ReactNode;
  children: ReactNode;
  /** At the left of the foot: what is promised. */
  left?: ReactNode;
  problem?: string | undefined;
  /** The buttons, the primary last. */
  buttons: ReactNode;
}

/** A page with its decision at the foot: the head and the foot stay, what is between them scrolls. */
export function Frame({ head, children, left, problem, buttons }: FrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.frameHead}>{head}</div>
      <div className={styles.frameBody}>{children}</div>
      <div className={`footer-bar ${styles.frameFoot}`}>
        {problem ? <ErrorNote>{problem}</ErrorNote> : <span className={styles.promise}>{left}</span>}
        <span className="spacer" />
        {buttons}
      </div>
    </div>
  );
}
