import { IconUserStar } from '@tabler/icons-react';
import type { LeaderGap } from '../../../../shared/queries/patch/whomToAsk';
import type { Person } from '../../../../shared/queries/shownName';
import { PersonLink } from '../../../records/PersonLink';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import styles from '../patch.module.css';
import { gapInWords } from './gapInWords';

interface CoverageCellProps {
  name: string;
  onOpen: () => void;
  known: number;
  /** Of how many; undefined where nobody counted. */
  of: number | undefined;
  leaders: readonly Person[];
  gap: LeaderGap | undefined;
  /** A line under the leader: when they last met. */
  note?: string;
  open?: boolean;
}

const mostLeaders = 2;

/** A group or a place with its leader; where there is none, a dashed gap with the best next move in it. */
export function CoverageCell(props: CoverageCellProps) {
  const { name, onOpen, known, of, leaders, gap, note, open = false } = props;
  return (
    <li className={styles.cell} data-gap={leaders.length === 0} data-open={open}>
      <div className={styles.name}>
        <span className="grow">
          <button type="button" className="link" onClick={onOpen}>
            {name}
          </button>
        </span>
        <span className="muted small tabular nowrap">
          {countInFigures(known)}
          {of !== undefined && of > 0 && ` of ${countInFigures(of)}`}
        </span>
      </div>
      {of !== undefined && of > 0 && (
        <div className={styles.bar} aria-hidden="true">
          <i style={{ width: `${Math.min(100, (known / of) * 100)}%` }} />
        </div>
      )}
      {leaders.length === 0 ? (
        <>
          <span className={styles.lacking}>No leader</span>
          {gap && <span className="muted">{gapInWords(gap)}</span>}
        </>
      ) : (
        <>
          {leaders.slice(0, mostLeaders).map((leader) => (
            <span key={leader.id} className="row">
              <IconUserStar size={18} aria-hidden="true" />
              <span className="cut">
                <PersonLink personId={leader.id} />
              </span>
            </span>
          ))}
          {leaders.length > mostLeaders && (
            <span className="muted">and {countOf(leaders.length - mostLeaders, 'other', 'others')}</span>
          )}
          {note && <span className="muted">{note}</span>}
        </>
      )}
    </li>
  );
}
