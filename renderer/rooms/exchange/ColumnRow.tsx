import { IconCheck, IconChevronDown, IconEye, IconHelpCircle, IconMinus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ColumnTarget, GuessedFrom } from '../../../shared/formats/contactColumns';
import { BareSelect } from '../../ui/form/BareSelect';
import styles from './exchange.module.css';
import { fieldNames, targetChoices } from './fieldNames';

/** How sure we are of a column: known by its head, seen in its values, to be settled, or left out. */
export type Mark = 'header' | 'values' | 'ask' | 'leave';

export const markIcons: Readonly<Record<Mark, ReactNode>> = {
  header: <IconCheck size={20} aria-hidden="true" />,
  values: <IconEye size={20} aria-hidden="true" />,
  ask: <IconHelpCircle size={20} aria-hidden="true" />,
  leave: <IconMinus size={20} aria-hidden="true" />,
};

const markWords: Readonly<Record<Mark, string>> = {
  header: 'known by its head',
  values: 'guessed from its values',
  ask: 'for you to settle',
  leave: 'left out',
};

/** What the user chose themselves is as sure as a head. */
export function markOf(
  from: GuessedFrom,
  target: ColumnTarget | undefined,
  guessed: ColumnTarget | undefined,
): Mark {
  if (target !== guessed) return target === 'leave' ? 'leave' : 'header';
  if (from === 'nothing') return target === 'leave' ? 'ask' : 'header';
  return target === 'leave' || from === 'empty' ? 'leave' : from;
}

interface ColumnRowProps {
  head: string;
  values: readonly string[];
  target: ColumnTarget;
  mark: Mark;
  /** It must be settled: its menu is open to be pressed from the start. */
  open: boolean;
  onChange: (target: ColumnTarget) => void;
}

/** One column of the list. Closed, its target is a button with how sure we are. */
export function ColumnRow({ head, values, target, mark, open, onChange }: ColumnRowProps) {
  const [pressed, setPressed] = useState(false);
  const shown = open || pressed;
  const select = (
    <BareSelect
      label={`${head} goes into`}
      choices={targetChoices}
      value={target}
      opened={pressed}
      onClosed={() => setPressed(false)}
      onChange={onChange}
    />
  );
  return (
    <tr data-open={open && mark === 'ask'}>
      <td className="cut">
        <b>{head}</b>
      </td>
      <td>
        <span className="cut muted" style={{ display: 'block' }}>
          {values.length > 0 ? values.join(' · ') : '(empty)'}
        </span>
        {open && mark === 'ask' && (
          <span className="small muted">Its head says nothing to us. Left out unless you say.</span>
        )}
      </td>
      <td>
        {shown ? (
          select
        ) : (
          <button
            type="button"
            className={styles.target}
            data-left={target === 'leave'}
            aria-label={`${head} goes into ${fieldNames[target]}, ${markWords[mark]}. Change`}
            onClick={() => setPressed(true)}
          >
            <span className={styles.mark} data-from={mark}>
              {markIcons[mark]}
            </span>
            <span className="grow cut">{fieldNames[target]}</span>
            <IconChevronDown size={18} aria-hidden="true" />
          </button>
        )}
      </td>
    </tr>
  );
}
