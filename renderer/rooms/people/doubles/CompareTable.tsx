import { type KeyboardEvent, useRef, useState } from 'react';
import type { ComparedRow, Picked } from '../../../../shared/queries/likeness/compareRecords';
import { type Person, shownName } from '../../../../shared/queries/shownName';
import { countOf } from '../../../ui/words/countInWords';
import { phoneInWords } from '../../../ui/words/phoneInWords';
import styles from './doubles.module.css';
import { needsNoLook } from './needsNoLook';

interface CompareTableProps {
  first: Person;
  second: Person;
  rows: readonly ComparedRow[];
  chosen: ReadonlyMap<string, Picked>;
  onPick: (key: string, pick: Picked) => void;
}

/** Field by field: the one, the other, and what will be read. Left and right pick, up and down go on. */
export function CompareTable({ first, second, rows, chosen, onPick }: CompareTableProps) {
  const [all, setAll] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const quiet = rows.filter(needsNoLook);
  const shown = all ? rows : rows.filter((row) => !needsNoLook(row));
  const firstPick = shown.find(({ is }) => is === 'pick')?.key;
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const checked = [...(table.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];
    const at = checked.findIndex((input) => input.name === (event.target as HTMLInputElement).name);
    checked[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    <div ref={table} className={styles.table}>
      <div className={`${styles.row} ${styles.head}`}>
        <span />
        <Head person={first} />
        <Head person={second} />
        <span className={styles.joined}>
          <b>Joined</b>
          <span className="muted small">What you will see</span>
        </span>
      </div>
      {shown.map((row) =>
        row.is === 'pick' ? (
          <div key={row.key} className={styles.row} role="radiogroup" aria-label={row.label} onKeyDown={walk}>
            <span className={styles.label}>{row.label}</span>
            <Choice row={row} pick="first" {...{ chosen, onPick, firstPick }} />
            <Choice row={row} pick="second" {...{ chosen, onPick, firstPick }} />
            <Joined row={row} {...{ chosen, onPick, firstPick }} />
          </div>
        ) : (
          <div key={row.key} className={styles.row}>
            <span className={styles.label}>{row.label}</span>
            <span className={styles.told}>{toldIn(row, row.first)}</span>
            <span className={styles.told}>{toldIn(row, row.second)}</span>
            <span className={styles.joined}>
              <b>{toldIn(row, row.joined ?? row.first)}</b>
              {row.is === 'both' && <span className="muted small">kept from both</span>}
              {row.is === 'settled' && <span className="muted small">{ruleOf(row.key)}</span>}
            </span>
          </div>
        ),
      )}
      {quiet.length > 0 && (
        <div className={styles.quiet}>
          <span className="grow">
            {countOf(quiet.length, 'more field says', 'more fields say')} the same or{' '}
            {quiet.length === 1 ? 'is' : 'are'} empty in one.
          </span>
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Hide them' : 'Show them'}
          </button>
        </div>
      )}
    </div>
  );
}

function Head({ person }: { person: Person }) {
  return (
    <span>
      <b>{shownName(person)}</b>
      <span className="muted small">{person.source ?? ''}</span>
    </span>
  );
}

interface ChoiceProps extends Pick<CompareTableProps, 'chosen' | 'onPick'> {
  row: ComparedRow;
  pick: Picked;
  /** The row in which the page begins. */
  firstPick: string | undefined;
}

const pickOf = (row: ComparedRow, chosen: CompareTableProps['chosen']): Picked =>
  chosen.get(row.key) ?? row.proposed ?? 'first';

function Choice({ row, pick, firstPick, chosen, onPick }: ChoiceProps) {
  const on = pickOf(row, chosen) === pick;
  const words = pick === 'text' ? 'Both, one under the other' : row[pick];
  return (
    <label className={styles.choice} data-on={on}>
      <input
        type="radio"
        name={`pick ${row.key}`}
        checked={on}
        autoFocus={on && row.key === firstPick}
        onChange={() => onPick(row.key, pick)}
      />
      <span>{words || <span className="muted">Nothing</span>}</span>
    </label>
  );
}

function Joined({ row, chosen, onPick, firstPick }: Omit<ChoiceProps, 'pick'>) {
  const pick = pickOf(row, chosen);
  return (
    <span className={styles.joined}>
      {row.proposed === 'text' ? (
        <Choice row={row} pick="text" {...{ chosen, onPick, firstPick }} />
      ) : (
        <b>{pick === 'text' ? '' : row.reads?.[pick]}</b>
      )}
    </span>
  );
}

/** Numbers as people write them, a line each. */
const toldIn = ({ key }: ComparedRow, words: string): string =>
  key === 'phones' ? words.split('\n').map(phoneInWords).join('\n') : words;

function ruleOf(key: string): string {
  if (key.startsWith('custom ')) return 'the later one';
  return key === 'doNotContact' || key === 'noticeToStop' ? 'stays on' : 'the latest word';
}
