import { useState } from 'react';
import { addTie } from '../../shared/commands/addTie';
import type { Rec } from '../../shared/model/kinds';
import { type TieType, tieLabels, tieTypes } from '../../shared/model/tie';
import { firstName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useWorkbook } from '../store/useWorkbook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { SelectField } from '../ui/form/Choices';
import { choicesByName } from './choices';
import { PersonPicker } from './PersonPicker';

type Reading = `${TieType}/${'forward' | 'back'}`;

const readings: readonly { value: Reading; label: string }[] = tieTypes.flatMap((type) => {
  const [forward, back] = tieLabels[type];
  const one = [{ value: `${type}/forward` as Reading, label: forward }];
  return forward === back ? one : [...one, { value: `${type}/back` as Reading, label: back }];
});

/** Adds a relationship, read from this person's end. */
export function TieDialog({ person, onClose }: { person: Rec<'person'>; onClose: () => void }) {
  const act = useDo();
  const [reading, setReading] = useState<Reading | null>(null);
  const [otherId, setOtherId] = useState<string | null>(null);
  const [groupId, setGroupId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const groups = useWorkbook((workbook) => choicesByName(workbook.all('group')));
  const [type, direction] = (reading ?? '').split('/');
  const toGroup = (type === 'leads' || type === 'member') && direction === 'forward';
  const other = toGroup && groupId ? groupId : otherId;
  const save = async () => {
    if (!type || !other) return;
    const back = direction === 'back';
    const done = await act(
      (workbook, deed) =>
        addTie(workbook, deed, {
          type,
          fromId: back ? other : person.id,
          toId: back ? person.id : other,
          toKind: toGroup && other === groupId ? 'group' : 'person',
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`How is ${firstName(person)} related?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            rank="primary"
            disabled={!type || !other || other === person.id}
            onClick={() => void save()}
          >
            Add the relationship
          </Button>
        </>
      }
    >
      <div className="form">
        <SelectField
          label={`${firstName(person)} is or does`}
          choices={readings}
          value={reading}
          onChange={setReading}
        />
        {toGroup && groups.length > 0 && (
          <SelectField label="A group" clearable choices={groups} value={groupId} onChange={setGroupId} />
        )}
        {!(toGroup && groupId) && (
          <PersonPicker label="Whom" personId={otherId} onChange={setOtherId} except={person.id} />
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
