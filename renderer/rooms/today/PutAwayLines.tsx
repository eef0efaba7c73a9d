import { useId, useRef, useState } from 'react';
import { bringBack } from '../../../shared/commands/bringBack';
import type { AwayItem } from '../../../shared/queries/today/putAway';
import { useDo } from '../../app/forRooms/useDo';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useFocusHandedOn } from '../../ui/useFocusHandedOn';
import { countOf } from '../../ui/words/countInWords';
import { dayInSentence } from '../../ui/words/dayInWords';
import styles from './TodayLedger.module.css';

/** What was put away, one line until somebody asks, each with its way back. Nothing away, nothing there. */
export function PutAwayLines({ away, today }: { away: readonly AwayItem[]; today: string }) {
  const act = useDo();
  const id = useId();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  // With the last one this line goes too.
  const handOn = useFocusHandedOn(away, () =>
    (toggle.current ?? document.querySelector<HTMLElement>('[data-line][tabindex="0"]'))?.focus(),
  );
  if (away.length === 0) return null;
  return (
    <div className="stack">
      <div>
        <Button
          ref={toggle}
          rank="quiet"
          size="small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {away.length} put away: {open ? 'hide' : 'show'} {away.length === 1 ? 'it' : 'them'}
        </Button>
      </div>
      {open && (
        <Sheet clip>
          <ul
            id={id}
            className={styles.away}
            aria-label={`${countOf(away.length, 'thing', 'things')} put away`}
          >
            {away.map((item) => (
              <li key={item.key}>
                <span className="grow">
                  <b>{item.title}</b> <span className="muted">{item.reason}</span>
                  <br />
                  <span className="muted small">
                    Back on {dayInSentence(item.until, today)}, sooner if there is more of it
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={`Bring back: ${item.title}`}
                  onClick={() => {
                    handOn();
                    void act((workbook, deed) => bringBack(workbook, deed, { item }));
                  }}
                >
                  Bring back
                </Button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  );
}
