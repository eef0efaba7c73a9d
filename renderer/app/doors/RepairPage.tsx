import { IconAlertCircle, IconCircleCheck, IconCopy, IconRefresh, IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Damage } from '../../store/damage';
import type { Failure } from '../../store/sessionState';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Note } from '../../ui/Note';
import { ProgressWithCancel } from '../../ui/ProgressWithCancel';
import { failureText } from './failureText';
import { missingText, repairText, type Said } from './missingText';
import { NoticePage } from './NoticePage';

interface RepairPageProps {
  damage: Damage;
  problem: Failure | undefined;
  /** From 0 to 1 while the repair runs. */
  progress: number | undefined;
  onRepair: () => void;
  /** Another way than the repair: a backup in the place of what is here. */
  onRestore: () => void;
}

const closeWindow = () => window.close();

/** First whether all of it can come back, then what is missing, kept, and after. Nothing is written before the button. */
export function RepairPage({ damage, problem, progress, onRepair, onRestore }: RepairPageProps) {
  const repair = repairText(damage.repair);
  return (
    <NoticePage
      title={
        repair ? 'Part of the record is missing. All of it can come back.' : 'Part of the record is missing.'
      }
      under="The book was not opened, so nothing was built on the gap. It happens when a disk fills up, or when something outside of Wardbook removes files."
      aside="Nothing has been opened or overwritten"
      left={
        <Button rank="quiet" onClick={closeWindow}>
          Close without changing anything
        </Button>
      }
      buttons={
        <>
          <Button
            rank={repair ? 'plain' : 'primary'}
            size="big"
            icon={<IconRestore size={20} />}
            disabled={progress !== undefined}
            autoFocus={!repair}
            onClick={onRestore}
          >
            {repair ? 'Restore a backup instead' : 'Restore a backup'}
          </Button>
          {repair && (
            <Button
              rank="primary"
              size="big"
              icon={<IconRefresh size={20} />}
              busy={progress !== undefined}
              autoFocus
              onClick={onRepair}
            >
              {repair.button}
            </Button>
          )}
        </>
      }
    >
      <div className="three">
        <Said3
          title="Missing"
          icon={<IconAlertCircle size={20} color="var(--red)" />}
          said={damage.missing.map(missingText)}
        />
        {repair && (
          <>
            <Said3
              title="Kept"
              icon={<IconCircleCheck size={20} color="var(--pine)" />}
              said={[repair.kept]}
            />
            <Said3
              title="After the repair"
              after
              icon={<IconCopy size={20} color="var(--pine)" />}
              said={[
                repair.after,
                {
                  what: 'The damaged copy is set aside',
                  more: 'sealed, for 30 days, then until the next backup',
                },
              ]}
            />
          </>
        )}
      </div>
      {!repair && (
        <Note kind="bad">
          Neither copy on this laptop is whole by itself. A backup brings the record back as it was that day.
          What lies here now is set aside first: nothing of it is overwritten.
        </Note>
      )}
      {problem && <ErrorNote>{failureText(problem)}</ErrorNote>}
      {progress !== undefined && (
        <ProgressWithCancel doing="Repairing the record" done={Math.round(progress * 100)} total={100} />
      )}
    </NoticePage>
  );
}

function Said3({
  title,
  icon,
  said,
  after = false,
}: {
  title: string;
  icon: ReactNode;
  said: readonly Said[];
  after?: boolean;
}) {
  return (
    <section className="sheet" data-kind={after ? 'after' : undefined}>
      <h2>{title}</h2>
      <ul className="plain">
        {said.map(({ what, more }) => (
          <li key={what}>
            {icon}
            <div>
              <b>{what}</b>
              <div className="muted">{more}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
