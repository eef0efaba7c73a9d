import { IconCards } from '@tabler/icons-react';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import type { Rec } from '../../../shared/model/kinds';
import { codeLabel } from '../../../shared/queries/listCodes';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { PersonLink } from '../../records/PersonLink';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { PageBody } from '../../ui/Page';
import { Sheet } from '../../ui/Sheet';
import { ShowMore } from '../../ui/ShowMore';
import { shortDay } from '../../ui/words/dayInWords';
import { ByAction } from './ByAction';
import styles from './stages.module.css';

/** The commitments taken, and the way to enter a pile of cards. */
export function CommitmentsStage({ event, today }: { event: Rec<'event'>; today: string }) {
  const { go } = useRoute();
  const act = useDo();
  const taken = useWorkbook(
    (workbook) =>
      workbook
        .by('commitment', 'eventId', event.id)
        .map((one) => ({ one, action: codeLabel(workbook, 'commitmentAction', one.action) })),
    [event.id],
  );
  return (
    <PageBody side={taken.length > 0 && <ByAction event={event} />}>
      <Sheet clip>
        <div className={styles.head}>
          <h2 className="grow">What people said they would do</h2>
          <Button
            rank="primary"
            icon={<IconCards size={20} />}
            onClick={() => go({ room: 'events', page: 'cards', id: event.id })}
          >
            Enter commitments
          </Button>
        </div>
        <ul className={`plain ${styles.rows}`}>
          <ShowMore rows={taken}>
            {({ one, action }) => (
              <li key={one.id} className={styles.row}>
                <span className={styles.who}>
                  <PersonLink personId={one.personId} />
                </span>
                <span className="grow">{one.wording || action}</span>
                <span className="muted">{one.due && `by ${shortDay(one.due, today)}`}</span>
                <Button
                  size="small"
                  rank="quiet"
                  onClick={() =>
                    void act((workbook, deed) =>
                      deleteRecord(workbook, deed, { kind: 'commitment', id: one.id }),
                    )
                  }
                >
                  Delete
                </Button>
              </li>
            )}
          </ShowMore>
        </ul>
        {taken.length === 0 && (
          <p className={`muted ${styles.nobody}`}>
            None yet. A mass meeting ends with a call on everyone to commit: take the cards and type them in
            here.
          </p>
        )}
      </Sheet>
    </PageBody>
  );
}
