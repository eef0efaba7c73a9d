import { IconCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import styles from './CardsPage.module.css';

interface ActionCardsProps {
  /** The first card: where the focus goes once it is known whose card it is. */
  ref: Ref<HTMLButtonElement>;
  label: string;
  actions: readonly { code: string; label: string }[];
  chosen: readonly string[];
  onToggle: (code: string) => void;
  onMayRing: (may: boolean) => void;
  onEnter: () => void;
  onEscape: () => void;
}

/** The actions as they are numbered on the card; digits put them on and off while this has the focus. */
export function ActionCards({
  ref,
  label,
  actions,
  chosen,
  onToggle,
  onMayRing,
  onEnter,
  onEscape,
}: ActionCardsProps) {
  return (
    <div
      role="toolbar"
      aria-label={`${label} Press each number, as on the card.`}
      className={styles.group}
      onKeyDown={(key) => {
        if (key.ctrlKey || key.altKey || key.metaKey) return;
        const action = actions[Number(key.key) - 1];
        if (action) onToggle(action.code);
        else if (key.key.toLowerCase() === 'y') onMayRing(true);
        else if (key.key.toLowerCase() === 'n') onMayRing(false);
        else if (key.key === 'Enter') onEnter();
        else if (key.key === 'Escape') onEscape();
        else return;
        key.preventDefault();
      }}
    >
      <p>
        <b>{label}</b> <span className="muted">Press each number, as on the card</span>
      </p>
      <div className={styles.cards}>
        {actions.map(({ code, label: word }, index) => (
          <button
            key={code}
            ref={index === 0 ? ref : undefined}
            type="button"
            className={styles.card}
            aria-pressed={chosen.includes(code)}
            onClick={() => onToggle(code)}
          >
            <span className={styles.number}>
              {index + 1}
              {chosen.includes(code) && <IconCheck size={22} aria-hidden="true" />}
            </span>
            {word}
          </button>
        ))}
      </div>
    </div>
  );
}
