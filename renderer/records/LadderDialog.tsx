import { useState } from 'react';
import { movePersonOnLadder } from '../../shared/commands/movePersonOnLadder';
import type { Rec } from '../../shared/model/kinds';
import { ladderStage, nextStage } from '../../shared/queries/ladderStage';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useToday } from '../app/forRooms/useToday';
import { useWorkbook } from '../store/useWorkbook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { Segments } from '../ui/form/Choices';
import { DayField } from '../ui/form/DayField';
import { TextField } from '../ui/form/TextFields';
import { choicesOf } from './choices';
import { contentToRead } from './NoteField';

/** Moves a person on the ladder; the next rung is offered, never taken. */
export function LadderDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const stages = useWorkbook((workbook) => choicesOf(workbook, 'ladderStage'));
  const next = useWorkbook((workbook) => nextStage(workbook, person), [person]);
  const [stage, setStage] = useState(next ?? ladderStage(person) ?? null);
  const [on, setOn] = useState<string | null>(today);
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState<string>();
  const label = stages.find(({ value }) => value === stage)?.label.toLowerCase() ?? 'a rung';
  const save = async () => {
    if (!stage) return;
    const done = await act(
      (workbook, deed) =>
        movePersonOnLadder(workbook, deed, { personId: person.id, stage, on: on ?? today, why }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`Move ${firstName(person)} on the ladder`}
      width={760}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            rank="primary"
            data-autofocus
            disabled={!stage || stage === ladderStage(person)}
            onClick={() => void save()}
          >
            Move to {label}
          </Button>
        </>
      }
    >
      <div className="form">
        <Segments label="Rung" choices={stages} value={stage} onChange={setStage} />
        <DayField label="Since" value={on} onChange={setOn} today={today} />
        <TextField
          label="Why"
          hint={`optional. ${contentToRead}`}
          value={why}
          onChange={setWhy}
          maxLength={300}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
