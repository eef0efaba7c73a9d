import { useState } from 'react';
import { noteGrounds } from '../../../shared/commands/noteGrounds';
import {
  basisInWords,
  conditionInWords,
  groundsRelied,
  isBasis,
  isCondition,
  type LawfulBasis,
  type SpecialCondition,
} from '../../../shared/queries/privacy/lawfulGrounds';
import { whoInWords } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { GroundsFields } from './GroundsFields';

interface GroundsDialogProps {
  personIds: readonly string[];
  onClose: () => void;
  onDone?: () => void;
}

/** Notes why people are in the book, where another reason holds for them than for everybody. */
export function GroundsDialog({ personIds, onClose, onDone }: GroundsDialogProps) {
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const relied = useWorkbook(groundsRelied);
  const people = personIds.flatMap((id) => reader.get('person', id) ?? []);
  const only = people.length === 1 ? people[0] : undefined;
  const [basis, setBasis] = useState<LawfulBasis | null>(isBasis(only?.basis) ? only.basis : null);
  const [condition, setCondition] = useState<SpecialCondition | null>(
    isCondition(only?.condition) ? only.condition : null,
  );
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const done = await act((workbook, deed) => noteGrounds(workbook, deed, { personIds, basis, condition }), {
      problemHere: true,
    });
    if (!done.ok) return setProblem(done.problem);
    (onDone ?? onClose)();
  };
  return (
    <Dialog
      open
      title={`Why may ${whoInWords(people)} be in the book?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Note it
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="muted">What is left empty is as Settings › Privacy has it for everybody.</p>
        <GroundsFields
          basis={basis}
          condition={condition}
          registered={relied.registered}
          empty={{
            basis: `As for everybody: ${relied.basis ? basisInWords(relied.basis) : 'not chosen yet'}`,
            condition: `As for everybody: ${relied.condition ? conditionInWords(relied.condition) : 'not chosen yet'}`,
          }}
          onChange={(part) => {
            if (part.basis !== undefined) setBasis(part.basis);
            if (part.condition !== undefined) setCondition(part.condition);
          }}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
