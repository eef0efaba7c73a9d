import { useState } from 'react';
import { clearDoNotContact } from '../../shared/commands/clearDoNotContact';
import { setDoNotContact } from '../../shared/commands/setDoNotContact';
import type { Rec } from '../../shared/model/kinds';
import { isDoNotContact } from '../../shared/queries/doNotContact';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { TextField } from '../ui/form/TextFields';
import { contentToRead } from './NoteField';

/** Sets *do not contact*, or lifts it with the reason. */
export function DoNotContactDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const act = useDo();
  const [on] = useState(() => isDoNotContact(person));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const name = firstName(person);
  const save = async () => {
    const input = { personId: person.id, reason: reason.trim() };
    const done = await act(
      (workbook, deed) =>
        on ? clearDoNotContact(workbook, deed, input) : setDoNotContact(workbook, deed, input),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={on ? `May ${name} be contacted again?` : `Stop contacting ${name}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={on && reason.trim() === ''} onClick={() => void save()}>
            {on ? 'Lift do not contact' : 'Mark do not contact'}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>
          {on
            ? `Say who asked for it to be lifted, and how. The reason stays on ${name}’s record.`
            : `${name} will be left out of every call list, email and text, here and in packs you share.`}
        </p>
        <TextField
          label="Reason"
          hint={on ? contentToRead : `optional. ${contentToRead}`}
          value={reason}
          onChange={setReason}
          autoFocus
          maxLength={300}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
