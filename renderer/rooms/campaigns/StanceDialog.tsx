import { Slider } from '@mantine/core';
import { useState } from 'react';
import { recordStance } from '../../../shared/commands/recordStance';
import { useDo } from '../../app/forRooms/useDo';
import { choicesByName } from '../../records/choices';
import { PersonPicker } from '../../records/PersonPicker';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { BareSegments, SelectField } from '../../ui/form/Choices';
import { Field } from '../../ui/form/Field';

const supportWords: Record<number, string> = {
  [-5]: 'firmly opposed',
  [-2]: 'opposed',
  0: 'undecided',
  2: 'for it',
  5: 'firmly for it',
};

/** Puts a person or a group on the power map; arrow keys move each slider by a step. */
export function StanceDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const act = useDo();
  const { reader } = useOpenWorkbook();
  const [kind, setKind] = useState<'person' | 'group'>('person');
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [support, setSupport] = useState(0);
  const [influence, setInfluence] = useState(5);
  const [problem, setProblem] = useState<string>();
  const groups = useWorkbook((workbook) => choicesByName(workbook.all('group')));
  const choose = (id: string | null) => {
    setSubjectId(id);
    const held = id && reader.by('stance', 'subjectId', id).find((one) => one.campaignId === campaignId);
    if (!held) return;
    setSupport(held.support ?? 0);
    setInfluence(held.influence ?? 5);
  };
  const save = async () => {
    if (!subjectId) return;
    const done = await act(
      (workbook, deed) =>
        recordStance(workbook, deed, { campaignId, subjectId, subjectKind: kind, support, influence }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title="Place someone on the power map"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={!subjectId} onClick={() => void save()}>
            Place on the map
          </Button>
        </>
      }
    >
      <div className="form">
        {groups.length > 0 && (
          <BareSegments
            label="Person or group"
            choices={[
              { value: 'person', label: 'A person' },
              { value: 'group', label: 'A group' },
            ]}
            value={kind}
            onChange={(value) => {
              setKind(value);
              setSubjectId(null);
            }}
          />
        )}
        {kind === 'person' ? (
          <PersonPicker label="Who" personId={subjectId} onChange={choose} canAdd autoFocus />
        ) : (
          <SelectField label="Which group" choices={groups} value={subjectId} onChange={choose} />
        )}
        <SliderField
          label="Support for our demand"
          hint={nearest(support)}
          min={-5}
          max={5}
          value={support}
          onChange={setSupport}
        />
        <SliderField
          label="Influence over the target"
          hint={`${influence} of 10`}
          min={0}
          max={10}
          value={influence}
          onChange={setInfluence}
        />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}

function nearest(support: number): string {
  const [at] = Object.keys(supportWords)
    .map(Number)
    .sort((a, b) => Math.abs(a - support) - Math.abs(b - support));
  return supportWords[at ?? 0] ?? '';
}

interface SliderFieldProps {
  label: string;
  hint: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

function SliderField({ label, hint, min, max, value, onChange }: SliderFieldProps) {
  return (
    <Field label={label} hint={hint} group>
      {() => (
        <Slider
          thumbLabel={label}
          min={min}
          max={max}
          step={0.5}
          label={null}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
