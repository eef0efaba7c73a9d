import type { ReactNode } from 'react';
import { countInFigures } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

export interface FigureTab<Name extends string> {
  name: Name;
  word: string;
  figure: number;
  icon: ReactNode;
}

interface FigureTabsProps<Name extends string> {
  label: string;
  tabs: readonly FigureTab<Name>[];
  open: Name;
  onOpen: (name: Name) => void;
}

/** Figures that add up, each of them a tab. Arrow keys move between them. */
export function FigureTabs<Name extends string>({ label, tabs, open, onOpen }: FigureTabsProps<Name>) {
  const at = tabs.findIndex(({ name }) => name === open);
  const step = (by: number, from: HTMLElement) => {
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onOpen(next.name);
    from.parentElement?.querySelector<HTMLElement>(`[data-name="${next.name}"]`)?.focus();
  };
  return (
    <div className={`sheet ${styles.figures}`} role="tablist" aria-label={label}>
      {tabs.map(({ name, word, figure, icon }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-name={name}
          aria-selected={name === open}
          tabIndex={name === open ? 0 : -1}
          onClick={() => onOpen(name)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1, event.currentTarget);
            else if (event.key === 'ArrowLeft') step(-1, event.currentTarget);
            else return;
            event.preventDefault();
          }}
        >
          <span className="figure">{countInFigures(figure)}</span>
          <span className={styles.figureWord}>
            {icon}
            {word}
          </span>
        </button>
      ))}
    </div>
  );
}
