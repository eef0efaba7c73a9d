import { useState } from 'react';
import { setSetting } from '../../../../shared/commands/setSetting';
import {
  keptOfLast,
  mostOf,
  type ReadyRule,
  type RulePart,
  readyRules,
  readyRulesSetting,
  ruleInWords,
  ruleParts,
} from '../../../../shared/queries/ladder/readyRules';
import { offeredCodes } from '../../../../shared/queries/listCodes';
import { useDo } from '../../../app/forRooms/useDo';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Segments } from '../../../ui/form/Choices';
import { FormRow } from '../../../ui/form/Field';
import { NumberField } from '../../../ui/form/TextFields';

const labels: Readonly<Record<RulePart, string>> = {
  days: 'Days on the rung',
  came: 'Events come to',
  made: 'Commitments made',
  kept: `Kept of the last ${keptOfLast}`,
  brought: 'People brought',
  leads: 'People led',
  spoken: 'Spoken to in days',
};

const pairs: readonly (readonly RulePart[])[] = [
  ['days', 'came', 'made'],
  ['kept', 'brought', 'leads'],
  ['spoken'],
];

/** What somebody has to have done before the next rung is offered: a rule a rung, read aloud as it stands. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const act = useDo();
  const stages = useWorkbook((workbook) => offeredCodes(workbook, 'ladderStage'));
  const [rules, setRules] = useState<ReadonlyMap<string, ReadyRule>>(useWorkbook(readyRules));
  const [at, setAt] = useState(stages[0]?.code ?? '');
  const [problem, setProblem] = useState<string>();
  const rule = rules.get(at) ?? {};
  const next = stages[stages.findIndex(({ code }) => code === at) + 1];
  const words = ruleInWords(rule);
  const change = (part: RulePart, value: number | null) =>
    setRules(new Map(rules).set(at, { ...rule, [part]: value ?? undefined }));
  const save = async () => {
    // A rung whose rule was emptied is told so: else the usual rule would come back.
    const told = Object.fromEntries(
      stages.map(({ code }) => [
        code,
        Object.fromEntries(
          ruleParts.flatMap((part) => {
            const value = rules.get(code)?.[part];
            return value === undefined ? [] : [[part, value]];
          }),
        ),
      ]),
    );
    const done = await act(
      (workbook, deed) =>
        setSetting(workbook, deed, {
          name: readyRulesSetting,
          value: told,
          label: 'Changed who counts as ready for the next rung',
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      width={880}
      title="Who is ready for the next rung?"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Keep these rules
          </Button>
        </>
      }
    >
      <div className="form">
        <Segments
          label="Standing on"
          choices={stages.slice(0, -1).map(({ code, label }) => ({ value: code, label }))}
          value={at}
          onChange={setAt}
        />
        {pairs.map((parts) => (
          <FormRow key={parts.join()}>
            {parts.map((part) => (
              <NumberField
                key={`${at} ${part}`}
                label={labels[part]}
                hint="at least"
                {...(part === 'spoken' && { hint: 'at most so many days ago' })}
                min={1}
                max={mostOf[part]}
                value={rule[part] ?? null}
                onChange={(value) => change(part, value)}
              />
            ))}
          </FormRow>
        ))}
        <p role="status">
          {words ? (
            <>
              <b>Ready for {next?.label.toLowerCase()}</b> means: {words}.
            </>
          ) : (
            'Nobody is offered the next rung from here.'
          )}
        </p>
        <p className="muted">An empty field asks nothing. The program only points: you move people.</p>
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
