import { useState } from 'react';
import { giveNoticed } from '../../../shared/commands/giveNoticed';
import { giveTask } from '../../../shared/commands/giveTask';
import type { TodayItem } from '../../../shared/queries/today/todayItem';
import { useDo } from '../../app/forRooms/useDo';
import { PersonPicker } from '../../records/PersonPicker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { isNoticed } from './isNoticed';

/** Gives a follow-up to somebody else; what the program noticed becomes one. */
export function GiveDialog({ item, onClose }: { item: TodayItem; onClose: () => void }) {
  const act = useDo();
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const give = async () => {
    if (!ownerId) return;
    const done = await act(
      (workbook, deed) =>
        isNoticed(item)
          ? giveNoticed(workbook, deed, { item, ownerId })
          : giveTask(workbook, deed, { taskId: item.taskId ?? '', ownerId }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="Give it to someone"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!ownerId} onClick={() => void give()}>
            Give the follow-up
          </Button>
        </>
      }
    >
      <div className="stack">
        <PersonPicker label="Who will do it?" personId={ownerId} onChange={setOwnerId} autoFocus />
        {isNoticed(item) && (
          <p className="muted">
            It becomes a follow-up for a week from today, and this line goes until then.
          </p>
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
