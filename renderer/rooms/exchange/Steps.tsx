import styles from './exchange.module.css';

const steps = ['File', 'Columns', 'Check'] as const;

/** How far the import has come: file, columns, check. */
export function Steps({ at }: { at: 1 | 2 | 3 }) {
  return (
    <ol className={styles.steps} aria-label="Steps of the import">
      {steps.map((word, index) => (
        <li key={word} data-done={index < at} aria-current={index + 1 === at ? 'step' : undefined}>
          {index + 1}. {word}
        </li>
      ))}
    </ol>
  );
}
