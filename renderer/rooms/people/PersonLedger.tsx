import { useState } from 'react';
import { personTimeline, type TimelineEntry } from '../../../shared/queries/personTimeline';
import { useWorkbook } from '../../store/useWorkbook';
import { BareSegments } from '../../ui/form/Choices';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { Sheet } from '../../ui/Sheet';
import { nearDay } from '../../ui/words/dayInWords';
import styles from './PersonLedger.module.css';
import type { Person } from './peopleColumns';
import { TimelineLine } from './TimelineLine';

type Show = 'all' | 'talks' | 'events' | 'promises';

const shows: Record<Show, (entry: TimelineEntry) => boolean> = {
  all: () => true,
  talks: (entry) => entry.type === 'conversation',
  events: (entry) => entry.type === 'attendance',
  promises: (entry) => entry.type === 'commitment',
};

/** Everything on record about a person in one order, latest first; dates hang in the margin. */
export function PersonLedger({ person, today }: { person: Person; today: string }) {
  const [show, setShow] = useState<Show>('all');
  const all = useWorkbook((workbook) => personTimeline(workbook, person.id), [person]);
  const entries = all.filter(shows[show]);
  return (
    <Sheet clip>
      <div className={`row ${styles.head}`}>
        <h2 className="grow">Everything so far</h2>
        <BareSegments
          label="Show"
          choices={[
            { value: 'all', label: `All ${all.length}` },
            { value: 'talks', label: 'One-to-ones' },
            { value: 'events', label: 'Events' },
            { value: 'promises', label: 'Commitments' },
          ]}
          value={show}
          onChange={setShow}
        />
      </div>
      {entries.length === 0 ? (
        <p className={`muted ${styles.line}`}>Nothing here yet. A one-to-one is the best beginning.</p>
      ) : (
        <Ledger label="Everything so far">
          {entries.slice(0, 200).map((entry) => (
            <LedgerEntry key={entry.key} when={nearDay(entry.on, today)} now={entry.on > today}>
              <TimelineLine entry={entry} today={today} />
            </LedgerEntry>
          ))}
        </Ledger>
      )}
    </Sheet>
  );
}
