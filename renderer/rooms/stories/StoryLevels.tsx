import { useId } from 'react';
import { type StoryConsent, storyConsents } from '../../../shared/model/story';
import { consentWords } from './ConsentTag';
import styles from './stories.module.css';

type Level = StoryConsent | 'withdrawn';

interface StoryLevelsProps {
  level: Level | null;
  onChange: (level: Level) => void;
  withWithdrawn: boolean;
}

/** The levels as boxes to choose from, the one that shares least first; each says who gets to see it. */
export function StoryLevels({ level, onChange, withWithdrawn }: StoryLevelsProps) {
  const name = useId();
  const levels: readonly Level[] = withWithdrawn ? [...storyConsents, 'withdrawn'] : storyConsents;
  return (
    <fieldset className={styles.levels}>
      <legend className="strong">It may be</legend>
      {levels.map((one) => (
        <label key={one} className={styles.level} data-on={one === level}>
          <input type="radio" name={name} checked={one === level} onChange={() => onChange(one)} />
          <span>
            <b>{consentWords[one].words}</b>
            <br />
            <span className="muted">{consentWords[one].means}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
