import { useState } from 'react';
import { keepPeople } from '../../../../shared/commands/keepPeople';
import { useDo } from '../../../app/forRooms/useDo';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Form } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextFields';
import { countOf } from '../../../ui/words/countInWords';

interface KeepDialogProps {
  personIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Why somebody is still to be kept: whoever asks later is told this. */
export function KeepDialog({ personIds, onClose, onDone }: KeepDialogProps) {
  const act = useDo();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string>();
  const who = countOf(personIds.length, 'person', 'people');
  const keep = async () => {
    if (why.trim() === '') return setProblem('Say why they are kept: without a reason they have to go.');
    const done = await act((workbook, deed) => keepPeople(workbook, deed, { personIds, why: why.trim() }), {
      problemHere: true,
    });
    if (done.ok) onDone();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`Keep ${who}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void keep()}>
            Keep {who}
          </Button>
        </>
      }
    >
      <Form label={`Keep ${who}`} onSubmit={() => void keep()}>
        <div className="form">
          <p>They leave this list, and come back when nothing was heard of them for as long again.</p>
          <TextField
            label="Why they are kept"
            hint="“Member of the branch”"
            value={why}
            onChange={setWhy}
            autoFocus
            maxLength={300}
          />
          {problem && <ErrorNote>{problem}</ErrorNote>}
        </div>
      </Form>
    </Dialog>
  );
}
