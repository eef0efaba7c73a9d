import { IconAlertCircle } from '@tabler/icons-react';
import { missingText, type UpcomingEvent } from '../../../shared/queries/upcomingEvents';
import { useRoute } from '../../app/forRooms/useRoute';
import { howFarOff, momentInSentence } from '../../ui/words/dayInWords';
import styles from './NextEvent.module.css';

/** The next event on the cloth, with what is missing. */
export function NextEvent({ next, today }: { next: UpcomingEvent; today: string }) {
  const { go } = useRoute();
  const { event, stages, likely, missing } = next;
  return (
    <section className={`sheet ${styles.card}`} aria-label="Next event">
      <button
        type="button"
        className={styles.cloth}
        onClick={() => go({ room: 'events', page: 'event', id: event.id })}
      >
        <span className="grow">
          <span className={styles.when}>{momentInSentence(event.starts, today)}</span>
          <span className={styles.title}>{event.title}</span>
        </span>
        <span className={styles.off}>{howFarOff(event.starts.slice(0, 10), today)}</span>
      </button>
      <dl className={styles.facts}>
        <div>
          <dt>Said yes</dt>
          <dd>
            {stages.saidYes} of {stages.invited}
          </dd>
        </div>
        {likely && (
          <div>
            <dt>Likely to come</dt>
            <dd>
              {likely.likely} ({likely.low} to {likely.high})
            </dd>
          </div>
        )}
      </dl>
      {missing.map((part) => (
        <p key={part} className={styles.missing}>
          <IconAlertCircle size={20} aria-hidden="true" />
          {missingText(part)}
        </p>
      ))}
    </section>
  );
}
