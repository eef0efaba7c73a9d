import { useState } from 'react';
import { assessPerson } from '../../shared/commands/assessPerson';
import type { Rec } from '../../shared/model/kinds';
import { presentAssessment } from '../../shared/queries/presentAssessment';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { AssessmentField } from './AssessmentField';

/** Says where a person stands; earlier assessments stay in their history. */
export function AssessDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const act = useDo();
  const [level, setLevel] = useState<number | null>(presentAssessment(person)?.level ?? null);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (level === null) return;
    const done = await act((workbook, deed) => assessPerson(workbook, deed, { personId: person.id, level }), {
      problemHere: true,
    });
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`Where does ${firstName(person)} stand?`}
      width={800}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={level === null} onClick={() => void save()}>
            Save assessment
          </Button>
        </>
      }
    >
      <AssessmentField label="Assessment" hint="1 is best" level={level} onChange={setLevel} />
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </Dialog>
  );
}
