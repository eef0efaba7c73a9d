import type { ColumnGuess, GuessedFrom } from '../../../shared/formats/contactColumns';
import { Card } from '../../ui/Sheet';
import { type Mark, markIcons } from './ColumnRow';
import styles from './exchange.module.css';

interface HowGuessedProps {
  from: readonly GuessedFrom[];
  looksLike: ColumnGuess['looksLike'];
}

/** The key to the marks, with how many columns bear each. */
export function HowGuessed({ from, looksLike }: HowGuessedProps) {
  const count = (guessed: GuessedFrom) => from.filter((one) => one === guessed).length;
  const lines: readonly { mark: Mark; count: number; words: string }[] = [
    {
      mark: 'header',
      count: count('header'),
      words: `known from ${looksLike ? `${looksLike}’s` : 'their'} heads`,
    },
    { mark: 'values', count: count('values'), words: 'by looking at the values' },
    { mark: 'ask', count: count('nothing'), words: 'for you to settle' },
    { mark: 'leave', count: count('empty'), words: 'left out, empty' },
  ];
  return (
    <Card title="How we guessed">
      <ul className="plain stack tight">
        {lines
          .filter((line) => line.count > 0)
          .map((line) => (
            <li key={line.mark} className="row">
              <span className={styles.mark} data-from={line.mark}>
                {markIcons[line.mark]}
              </span>
              <span>
                {line.count} {line.words}
              </span>
            </li>
          ))}
      </ul>
    </Card>
  );
}
