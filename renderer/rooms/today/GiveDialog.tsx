import { useState } from 'react';
import { giveTask } from '../../../shared/commands/giveTask';
import { useDo } from '../../app/forRooms/useDo';
import { PersonPicker } from '../../records/PersonPicker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';

/** Gives a follow-up to somebody else. */
export function GiveDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const act = useDo();
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const give = async () => {
    if (!ownerId) return;
    const done = await act((workbook, deed) => giveTask(workbook, deed, { taskId, ownerId }), {
      problemHere: true,
    });
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
      <PersonPicker label="Who will do it?" personId={ownerId} onChange={setOwnerId} autoFocus />
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </Dialog>
  );
}
