import { IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { recordHeadcount } from '../../../shared/commands/recordHeadcount';
import { takeBackArrival } from '../../../shared/commands/takeBackArrival';
import type { Rec } from '../../../shared/model/kinds';
import { type EventStages, isFirstTime } from '../../../shared/queries/eventStages';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { PersonLink } from '../../records/PersonLink';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/form/TextFields';
import { PageBody } from '../../ui/Page';
import { Card, Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { Tag } from '../../ui/Tag';
import { arrivalTime } from './arrivalTime';
import styles from './stages.module.css';

/** Who came, by name where names were taken; a headcount without names is always one press away. */
export function SignInStage({ event, stages }: { event: Rec<'event'>; stages: EventStages }) {
  const { go } = useRoute();
  const act = useDo();
  const arrived = useWorkbook(
    (workbook) =>
      workbook
        .by('attendance', 'eventId', event.id)
        .filter((one) => one.attended)
        .map((one) => ({ one, first: isFirstTime(workbook, one) }))
        .sort((a, b) => (b.one.arrivedAt ?? '').localeCompare(a.one.arrivedAt ?? '')),
    [event.id],
  );
  return (
    <PageBody side={<HeadcountCard key={event.headcount} event={event} stages={stages} />}>
      <Sheet clip>
        <div className={styles.head}>
          <h2 className="grow">Who came</h2>
          <Button
            icon={<IconDoorEnter size={20} />}
            onClick={() => go({ room: 'events', page: 'door', id: event.id })}
          >
            Sign people in
          </Button>
        </div>
        <ul className={`plain ${styles.rows}`}>
          <ShowMore rows={arrived}>
            {({ one, first }) => (
              <li key={one.id} className={styles.row}>
                <span className="grow">
                  <PersonLink personId={one.personId} /> {first && <Tag kind="attention">First time</Tag>}
                </span>
                <span className="muted small">{arrivalTime(one.arrivedAt)}</span>
                <Button
                  size="small"
                  rank="quiet"
                  onClick={() =>
                    void act((workbook, deed) =>
                      takeBackArrival(workbook, deed, { eventId: event.id, personId: one.personId }),
                    )
                  }
                >
                  Take back
                </Button>
              </li>
            )}
          </ShowMore>
        </ul>
        {arrived.length === 0 && (
          <p className={`muted ${styles.nobody}`}>
            Nobody is signed in. Open the door when people arrive, or count heads.
          </p>
        )}
      </Sheet>
    </PageBody>
  );
}

function HeadcountCard({ event, stages }: { event: Rec<'event'>; stages: EventStages }) {
  const act = useDo();
  const [headcount, setHeadcount] = useState(event.headcount ?? null);
  const [firstTimers, setFirstTimers] = useState(event.firstTimers ?? null);
  return (
    <Card title="Headcount">
      <div className="stack">
        <p className="muted">
          A number for the whole event; nobody has to log each person. {stages.named} signed in by name.
        </p>
        <NumberField label="In the room" min={0} value={headcount} onChange={setHeadcount} />
        <NumberField
          label="For the first time"
          hint="optional"
          min={0}
          value={firstTimers}
          onChange={setFirstTimers}
        />
        <div>
          <Button
            disabled={headcount === (event.headcount ?? null) && firstTimers === (event.firstTimers ?? null)}
            onClick={() =>
              void act((workbook, deed) =>
                recordHeadcount(workbook, deed, { eventId: event.id, headcount, firstTimers }),
              )
            }
          >
            Save headcount
          </Button>
        </div>
      </div>
    </Card>
  );
}
