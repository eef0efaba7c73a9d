import { useState } from 'react';
import { noteGrounds } from '../../../shared/commands/noteGrounds';
import {
  basisInWords,
  conditionInWords,
  groundsRelied,
  isBasis,
  isCondition,
} from '../../../shared/queries/privacy/lawfulGrounds';
import { whoInWords } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { type GroundsChosen, GroundsFields } from './GroundsFields';

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
  const kept: GroundsChosen = {
    basis: isBasis(only?.basis) ? only.basis : undefined,
    condition: isCondition(only?.condition) ? only.condition : undefined,
  };
  const [chosen, setChosen] = useState<GroundsChosen>({});
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (chosen.basis === undefined && chosen.condition === undefined) return onClose();
    const done = await act((workbook, deed) => noteGrounds(workbook, deed, { personIds, ...chosen }), {
      problemHere: true,
    });
    if (!done.ok) return setProblem(done.problem);
    (onDone ?? onClose)();
  };
  return (
    <Dialog
      open
      title={`Why may ${whoInWords(people)} be in the book?`}
      width={640}
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
        <p className="muted">
          {only
            ? 'What is left empty is as Settings › Privacy has it for everybody.'
            : 'What is left empty stays as it is noted of each of them.'}
        </p>
        <GroundsFields
          chosen={{ ...kept, ...chosen }}
          registered={relied.registered}
          empty={{
            basis: `As for everybody: ${relied.basis ? basisInWords(relied.basis) : 'not chosen yet'}`,
            condition: `As for everybody: ${relied.condition ? conditionInWords(relied.condition) : 'not chosen yet'}`,
          }}
          many={!only}
          onChange={(part) => setChosen((before) => ({ ...before, ...part }))}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
