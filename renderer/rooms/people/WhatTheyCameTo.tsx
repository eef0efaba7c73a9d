import { useState } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { eventDay } from '../../../shared/queries/calendar';
import { useRoute } from '../../app/forRooms/useRoute';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Sheet } from '../../ui/Sheet';
import { MoreOf } from '../../ui/ShowMore';
import { countInFigures } from '../../ui/words/countInWords';
import { dayInTable } from '../../ui/words/dayInWords';
import styles from './patch.module.css';

interface WhatTheyCameToProps {
  title: string;
  /** The latest first; `came` and `asked` count those whom the page is about, where it can tell. */
  events: readonly { event: Rec<'event'>; came?: number; asked?: number }[];
  today: string;
  /** What stands there while there is nothing. */
  none: string;
}

const step = 12;

/** Events in time, the latest first, each with how many of these people came. */
export function WhatTheyCameTo({ title, events, today, none }: WhatTheyCameToProps) {
  const { go } = useRoute();
  const [shown, setShown] = useState(step);
  return (
    <Sheet clip>
      <div className={styles.head}>
        <h2 className="grow">{title}</h2>
        <span className="muted small">{events.length > 0 && countInFigures(events.length)}</span>
      </div>
      {events.length === 0 ? (
        <p className={`muted ${styles.none}`}>{none}</p>
      ) : (
        <Ledger label={title}>
          {events.slice(0, shown).map(({ event, came, asked }) => (
            <LedgerEntry
              key={event.id}
              when={dayInTable(eventDay(event), today)}
              now={eventDay(event) >= today}
            >
              <button
                type="button"
                className="link"
                onClick={() => go({ room: 'events', page: 'event', id: event.id })}
              >
                {event.title}
              </button>{' '}
              <span className="muted">{cameOf(came, asked, eventDay(event) >= today)}</span>
            </LedgerEntry>
          ))}
        </Ledger>
      )}
      <MoreOf shown={shown} of={events.length} step={step} onMore={setShown} />
    </Sheet>
  );
}

function cameOf(came: number | undefined, asked: number | undefined, coming: boolean): string {
  if (came === undefined || asked === undefined) return '';
  if (came > 0) return `${countInFigures(came)} came`;
  return coming ? `${countInFigures(asked)} asked` : `none of ${countInFigures(asked)} came`;
}
