import { daysBetween, eventDay } from '../../../shared/queries/calendar';
import { eventStages } from '../../../shared/queries/eventStages';
import { useWorkbook } from '../../store/useWorkbook';
import { Card } from '../../ui/Sheet';
import { StatFigure } from '../../ui/StatFigure';
import { countInWords } from '../../ui/words/countInWords';
import styles from './KeptSoFar.module.css';

/** Of the last meeting that closed on commitments: how many are kept so far. Nothing to say, no card. */
export function KeptSoFar({ today }: { today: string }) {
  const last = useWorkbook(
    (workbook) => {
      const event = workbook
        .all('event')
        .filter((one) => eventDay(one) <= today && daysBetween(eventDay(one), today) <= 42)
        .filter((one) => workbook.by('commitment', 'eventId', one.id).length > 0)
        .sort((a, b) => (a.starts < b.starts ? 1 : -1))[0];
      return event && { event, stages: eventStages(workbook, event, today) };
    },
    [today],
  );
  if (!last) return null;
  const { event, stages } = last;
  const parts = [
    ['kept', stages.kept, 'kept'],
    ['confirmed', stages.confirmed, 'confirmed'],
    ['chase', stages.toChase, 'to chase'],
    ['lost', stages.lost, 'lost'],
  ] as const;
  const days = daysBetween(eventDay(event), today);
  const since = days === 0 ? 'today' : `${countInWords(days)} ${days === 1 ? 'day' : 'days'} on`;
  return (
    <Card title={`${event.title}, ${since}`}>
      <StatFigure value={stages.kept} size="card">
        of <b>{stages.commitments} commitments</b> kept so far
      </StatFigure>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(
          ([name, count]) =>
            count > 0 && <i key={name} className={styles[name]} style={{ flexGrow: count }} />,
        )}
      </div>
      <p className={`small muted ${styles.words}`}>
        {parts.map(([name, count, words]) => (
          <span key={name}>
            {count} {words}
          </span>
        ))}
      </p>
    </Card>
  );
}
