import { takeBackArrival } from '../../../shared/commands/takeBackArrival';
import type { Rec } from '../../../shared/model/kinds';
import { eventStages, isFirstTime } from '../../../shared/queries/eventStages';
import { likelyTurnout } from '../../../shared/queries/likelyTurnout';
import { shownName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Gate } from '../../ui/Gate';
import { countInFigures } from '../../ui/words/countInWords';
import { arrivalTime } from './arrivalTime';
import { RoomSide } from './RoomSide';
import styles from './RoomSide.module.css';

/** How many are in the room, who came in last, and the way to take the last one back. */
export function InTheRoom({ event, onUndone }: { event: Rec<'event'>; onUndone: () => void }) {
  const act = useDo();
  const today = useToday();
  const facts = useWorkbook(
    (workbook) => ({
      stages: eventStages(workbook, event, today),
      likely: likelyTurnout(workbook, event, today),
      last: workbook
        .by('attendance', 'eventId', event.id)
        .filter((one) => one.attended && one.arrivedAt)
        .sort((a, b) => (b.arrivedAt ?? '').localeCompare(a.arrivedAt ?? ''))
        .slice(0, 3)
        .map((one) => ({
          one,
          name: shownName(workbook.get('person', one.personId)),
          first: isFirstTime(workbook, one),
        })),
    }),
    [event, today],
  );
  const { stages, likely, last } = facts;
  const takeBack = async (personId: string) => {
    await act((workbook, deed) => takeBackArrival(workbook, deed, { eventId: event.id, personId }), {
      quiet: true,
    });
    onUndone();
  };
  return (
    <RoomSide title="In the room" figure={stages.named}>
      <p>
        {likely && (
          <>
            likely <b>{likely.likely}</b> ({likely.low} to {likely.high})
            <br />
          </>
        )}
        {countInFigures(stages.saidYes)} said yes
      </p>
      <div className={styles.gates}>
        <Gate count={Math.min(stages.named, 300)} height={30} />
      </div>
      {last.length > 0 && (
        <div className={styles.last}>
          <p className={styles.small}>Just in</p>
          {last.map(({ one, name, first }, index) => (
            <p key={one.id} className="row">
              <span className="grow cut">
                {index === 0 ? <b>{name}</b> : name}
                {first && ', first time'}
              </span>
              {index === 0 ? (
                <button type="button" className={styles.undo} onClick={() => void takeBack(one.personId)}>
                  Undo
                </button>
              ) : (
                <span className={styles.small}>{arrivalTime(one.arrivedAt)}</span>
              )}
            </p>
          ))}
        </div>
      )}
    </RoomSide>
  );
}
