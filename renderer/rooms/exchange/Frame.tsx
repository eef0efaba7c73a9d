import type { ReactNode } from 'react';
import { ErrorNote } from '../../ui/ErrorNote';
import styles from './exchange.module.css';

interface FrameProps {
  head: ReactNode;
  children: ReactNode;
  /** At the left of the foot: what is promised. */
  left?: ReactNode;
  problem?: string | undefined;
  /** What the page is where there is only something to read between head and foot, so that keys can scroll it. */
  reading?: string;
  /** The buttons, the primary last. */
  buttons: ReactNode;
}

/** A page with its decision at the foot: the head and the foot stay, what is between them scrolls. */
export function Frame({ head, children, left, problem, reading, buttons }: FrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.frameHead}>{head}</div>
      {reading ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else that keys could reach
        <section className={styles.frameBody} aria-label={reading} tabIndex={0}>
          {children}
        </section>
      ) : (
        <div className={styles.frameBody}>{children}</div>
      )}
      <div className={`footer-bar ${styles.frameFoot}`} data-foot>
        {problem ? <ErrorNote>{problem}</ErrorNote> : <span className={styles.promise}>{left}</span>}
        <span className="spacer" />
        {buttons}
      </div>
    </div>
  );
}
