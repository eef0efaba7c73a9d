import type { Rec } from '../../shared/model/kinds';
import { codeLabel } from '../../shared/queries/listCodes';
import { useOpenWorkbook } from '../store/useWorkbook';
import { Loop } from '../ui/Loop';
import { shortDay } from '../ui/words/dayInWords';
import styles from './CommitmentLine.module.css';

const stateWords = {
  made: 'To confirm',
  confirmed: 'Confirmed',
  kept: 'Kept',
  missed: 'Missed',
  withdrawn: 'Withdrawn',
} as const;

/** One commitment as a line: the loop, what was said, by when, and what came of it. */
export function CommitmentLine({ commitment, today }: { commitment: Rec<'commitment'>; today: string }) {
  const { reader } = useOpenWorkbook();
  const { state } = commitment;
  const settled = state === 'kept' || state === 'missed' ? state : undefined;
  const words = commitment.wording || codeLabel(reader, 'commitmentAction', commitment.action);
  return (
    <div className="row">
      <Loop invited came committed {...(settled ? { kept: settled } : {})} />
      <span className="grow">
        {words}
        {commitment.due && <span className="muted"> by {shortDay(commitment.due, today)}</span>}
      </span>
      <span className={state === 'kept' ? styles.kept : 'muted small'}>{stateWords[state]}</span>
    </div>
  );
}
