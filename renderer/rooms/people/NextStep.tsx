import { IconCheck, IconClock } from '@tabler/icons-react';
import { finishTask } from '../../../shared/commands/finishTask';
import { snoozeTask } from '../../../shared/commands/snoozeTask';
import { openFollowUps } from '../../../shared/queries/followUpsDue';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { dayInSentence, dueInWords } from '../../ui/words/dayInWords';
import { addDays } from '../../ui/words/typedDay';
import styles from './NextStep.module.css';
import type { Person } from './peopleColumns';

/** The next step stands above the record, as a sentence and one button. */
export function NextStep({ person }: { person: Person }) {
  const act = useDo();
  const today = useToday();
  const next = useWorkbook(
    (workbook) => openFollowUps(workbook, today).find((one) => one.person?.id === person.id)?.task,
    [person.id, today],
  );
  if (!next) return null;
  return (
    <section className={styles.step} aria-label="Next step">
      <div className="grow">
        <p className="small muted strong">
          {next.due ? `Next step, ${whenDue(next.due, today)}` : 'Next step'}
        </p>
        <h2>{next.title}</h2>
        {next.detail && <p className="muted">{next.detail}</p>}
      </div>
      <Button
        icon={<IconClock size={20} />}
        onClick={() =>
          void act((workbook, deed) =>
            snoozeTask(workbook, deed, { taskId: next.id, until: addDays(today, 1) }),
          )
        }
      >
        Tomorrow
      </Button>
      <Button
        rank="primary"
        icon={<IconCheck size={20} />}
        onClick={() => void act((workbook, deed) => finishTask(workbook, deed, { taskId: next.id }))}
      >
        Done
      </Button>
    </section>
  );
}

/** "3 days late", or "by Friday 27 November". */
function whenDue(due: string, today: string): string {
  return due < today ? dueInWords(due, today).toLowerCase() : `by ${dayInSentence(due, today)}`;
}
