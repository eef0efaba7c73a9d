import { missingText, type UpcomingEvent } from '../../../shared/queries/upcomingEvents';
import { useRoute } from '../../app/forRooms/useRoute';
import { Card } from '../../ui/Sheet';
import { nearDay, timeInWords } from '../../ui/words/dayInWords';
import styles from './NextEvent.module.css';

/** The events after the next one, a line each with what is missing. None, no card. */
export function LaterEvents({ events, today }: { events: readonly UpcomingEvent[]; today: string }) {
  const { go } = useRoute();
  if (events.length === 0) return null;
  return (
    <Card title="After that">
      <ul className={styles.later}>
        {events.map(({ event, missing }) => (
          <li key={event.id}>
            <span className="muted small">
              {nearDay(event.starts.slice(0, 10), today)}, {timeInWords(event.starts)}
            </span>
            <button
              type="button"
              className="link"
              onClick={() => go({ room: 'events', page: 'event', id: event.id })}
            >
              {event.title}
            </button>
            {missing.length > 0 && (
              <span className={`small ${styles.lacks}`}>{missing.map(missingText).join('. ')}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
