import { useState } from 'react';
import { setSetting } from '../../shared/commands/setSetting';
import { offeredCodes } from '../../shared/queries/listCodes';
import { usualColdRule } from '../../shared/queries/peopleGoingCold';
import {
  coldRule,
  coldRuleInWords,
  coldRuleSetting,
  mostColdDays,
} from '../../shared/queries/today/coldRule';
import { useDo } from '../app/forRooms/useDo';
import { useOpenWorkbook, useWorkbook } from '../store/useWorkbook';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { SelectField } from '../ui/form/Choices';
import { FormRow } from '../ui/form/Field';
import { NumberField } from '../ui/form/TextFields';

/** When somebody counts as going cold: after how many days, and from which rung of the ladder. */
export function ColdRuleDialog({ onClose }: { onClose: () => void }) {
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const stages = useWorkbook((workbook) => offeredCodes(workbook, 'ladderStage'));
  const [start] = useState(() => coldRule(reader));
  const [days, setDays] = useState<number | null>(start.days);
  const [fromStage, setFromStage] = useState(start.fromStage);
  const [problem, setProblem] = useState<string>();
  const told = days !== null && days >= 1 && days <= mostColdDays;
  const save = async () => {
    if (!told) return setProblem(`Say after how many days, from 1 to ${mostColdDays}.`);
    const done = await act(
      (workbook, deed) =>
        setSetting(workbook, deed, {
          name: coldRuleSetting,
          value: { days, fromStage },
          label: 'Changed when people count as going cold',
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="When is somebody going cold?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Keep this rule
          </Button>
        </>
      }
    >
      <div className="form">
        <FormRow>
          <NumberField
            label="Days without a word"
            min={1}
            max={mostColdDays}
            value={days}
            onChange={(value) => {
              setDays(value);
              setProblem(undefined);
            }}
          />
          <SelectField
            label="From this rung up"
            choices={stages.map(({ code, label }) => ({ value: code, label }))}
            value={fromStage}
            onChange={(value) => setFromStage(value ?? usualColdRule.fromStage)}
          />
        </FormRow>
        <p role="status">{told && coldRuleInWords(reader, { days, fromStage })}</p>
        <p className="muted">People who asked not to be contacted are never among them.</p>
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
