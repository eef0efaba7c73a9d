import styles from './rings.module.css';

/** What a filled or a hollow mark of a picture of rings means. */
export function LegendDot({ filled = false, words }: { filled?: boolean; words: string }) {
  return (
    <span className={styles.legend}>
      <svg width="18" height="18" aria-hidden="true">
        <circle className={styles.dot} cx="9" cy="9" r="7" data-filled={filled} />
      </svg>
      {words}
    </span>
  );
}
