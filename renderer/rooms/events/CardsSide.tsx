import type { Rec } from '../../../shared/model/kinds';
import type { EventStages } from '../../../shared/queries/eventStages';
import { useUndo } from '../../app/forRooms/useDo';
import { useSaving } from '../../store/useWorkbook';
import { Gate } from '../../ui/Gate';
import { countInFigures, countOf } from '../../ui/words/countInWords';
import { RoomSide } from './RoomSide';
import styles from './RoomSide.module.css';

/** The number and the gates are those on the big screen, so the person typing feels the room. */
export function CardsSide({ event, stages }: { event: Rec<'event'>; stages: EventStages }) {
  const { undoLabel } = useSaving();
  const { undo } = useUndo();
  const goal = event.commitmentGoal ?? 0;
  const without = Math.max(0, stages.named - stages.committers);
  return (
    <RoomSide title="Commitments" figure={stages.commitments}>
      <p>
        from <b>{countOf(stages.committers, 'person', 'people')}</b>
        {goal > stages.commitments && (
          <>
            <br />
            {countInFigures(goal - stages.commitments)} more to reach our {countInFigures(goal)}
          </>
        )}
        {without > 0 && (
          <>
            <br />
            {countInFigures(without)} of the {countInFigures(stages.named)} signed in have no card yet
          </>
        )}
      </p>
      <div className={styles.gates}>
        <Gate count={Math.min(stages.commitments, 300)} height={30} />
      </div>
      {undoLabel && (
        <div className={styles.last}>
          <p className={styles.small}>Just in</p>
          <p className="row">
            <span className="grow">{undoLabel}</span>
            <button type="button" className={styles.undo} onClick={() => void undo()}>
              Undo
            </button>
          </p>
        </div>
      )}
    </RoomSide>
  );
}
