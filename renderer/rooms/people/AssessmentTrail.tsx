import { assessmentHistory } from '../../../shared/queries/presentAssessment';
import { AssessmentRing } from '../../ui/AssessmentRing';
import { shortDay } from '../../ui/words/dayInWords';
import styles from './AssessmentTrail.module.css';
import type { Person } from './peopleColumns';

interface AssessmentTrailProps {
  person: Person;
  today: string;
  onAssess: () => void;
}

/** The assessments in time, each ring over its day: they count down to 1. */
export function AssessmentTrail({ person, today, onAssess }: AssessmentTrailProps) {
  const history = assessmentHistory(person);
  return (
    <div className={`row ${styles.trail}`}>
      {history.slice(-4).map((entry) => (
        <span key={entry.id} className={styles.entry}>
          <AssessmentRing level={entry.level} />
          <span className="small muted">{shortDay(entry.on, today)}</span>
        </span>
      ))}
      {history.length === 0 && <span className="muted">Unassessed</span>}
      <span className="spacer" />
      <button type="button" className="link" onClick={onAssess}>
        Assess
      </button>
    </div>
  );
}
