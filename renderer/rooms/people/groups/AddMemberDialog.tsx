import { useState } from 'react';
import { addMembers } from '../../../../shared/commands/addMembers';
import type { Rec } from '../../../../shared/model/kinds';
import { useDo } from '../../../app/forRooms/useDo';
import { PersonPicker } from '../../../records/PersonPicker';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Segments } from '../../../ui/form/Choices';

interface AddMemberDialogProps {
  group: Rec<'group'>;
  start: 'member' | 'leader';
  onClose: () => void;
}

/** Adds somebody to a group, who may not be in the book yet; it stays open, for members come in rows. */
export function AddMemberDialog({ group, start, onClose }: AddMemberDialogProps) {
  const act = useDo();
  const [as, setAs] = useState<'member' | 'leader'>(start);
  const [personId, setPersonId] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<string>();
  const save = async (another: boolean) => {
    if (!personId) return;
    const done = await act(
      (workbook, deed) =>
        addMembers(workbook, deed, { groupId: group.id, personIds: [personId], leads: as === 'leader' }),
      { problemHere: true },
    );
    setProblem(done.ok ? undefined : done.problem);
    if (!done.ok) return;
    if (!another) return onClose();
    setPersonId(null);
    setRound(round + 1);
  };
  return (
    <Dialog
      open
      title={`Who belongs to ${group.name}?`}
      onClose={onClose}
      footer={
        <>
          <Button disabled={!personId} onClick={() => void save(true)}>
            Add and choose another
          </Button>
          <Button rank="primary" disabled={!personId} onClick={() => void save(false)}>
            {as === 'leader' ? 'Add the leader' : 'Add the member'}
          </Button>
        </>
      }
    >
      <div className="form">
        <PersonPicker key={round} label="Who" autoFocus personId={personId} onChange={setPersonId} canAdd />
        <Segments
          label="As"
          choices={[
            { value: 'member', label: 'A member' },
            { value: 'leader', label: 'A leader' },
          ]}
          value={as}
          onChange={setAs}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
