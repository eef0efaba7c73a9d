import { IconCircleCheckFilled } from '@tabler/icons-react';
import type { EventStages } from '../../../shared/queries/eventStages';
import { countInFigures, countOf } from '../../ui/words/countInWords';
import styles from './StageStrip.module.css';

export type StageName = 'plan' | 'signIn' | 'commitments' | 'follow';

interface StageStripProps {
  stages: EventStages;
  goal: number | null;
  stage: StageName;
  onStage: (stage: StageName) => void;
}

/** The four stages with their figures; a stage done keeps its figure. Arrow keys move between them. */
export function StageStrip({ stages, goal, stage, onStage }: StageStripProps) {
  const parts: readonly { name: StageName; word: string; figure: number; first: string; second: string }[] = [
    {
      name: 'plan',
      word: 'Plan',
      figure: stages.saidYes,
      first: 'said yes,',
      second: `of ${countInFigures(stages.invited)} invited`,
    },
    {
      name: 'signIn',
      word: 'Sign-in',
      figure: stages.came,
      first: 'came,',
      second: `${countInFigures(stages.firstTime)} for the first time`,
    },
    {
      name: 'commitments',
      word: 'Commitments',
      figure: stages.commitments,
      first: `from ${countOf(stages.committers, 'person', 'people')}`,
      second: goal ? `goal was ${countInFigures(goal)}` : '',
    },
    {
      name: 'follow',
      word: 'Follow-through',
      figure: stages.kept,
      first: 'kept so far,',
      second: `${countInFigures(stages.toChase)} to chase`,
    },
  ];
  const at = parts.findIndex((part) => part.name === stage);
  const step = (by: number) => {
    const next = parts[(at + by + parts.length) % parts.length];
    if (!next) return;
    onStage(next.name);
    document.getElementById(`stage-${next.name}`)?.focus();
  };
  return (
    <div className={`sheet ${styles.strip}`} role="tablist" aria-label="Stages of the event">
      {parts.map((part, index) => (
        <button
          key={part.name}
          id={`stage-${part.name}`}
          type="button"
          role="tab"
          aria-selected={part.name === stage}
          tabIndex={part.name === stage ? 0 : -1}
          className={styles.stage}
          onClick={() => onStage(part.name)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            else if (event.key === 'ArrowLeft') step(-1);
            else return;
            event.preventDefault();
          }}
        >
          <span className={styles.word}>
            {index < at && <IconCircleCheckFilled size={18} aria-hidden="true" />}
            {part.word}
          </span>
          <span className={styles.figures}>
            <span className="figure">{countInFigures(part.figure)}</span>
            <span className={styles.means}>
              {part.first}
              <br />
              {part.second}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
