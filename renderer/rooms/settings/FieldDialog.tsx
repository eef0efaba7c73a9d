import { useState } from 'react';
import { saveField } from '../../../shared/commands/saveField';
import { type CustomField, customFields } from '../../../shared/queries/customFields';
import { useDo } from '../../app/forRooms/useDo';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorNote } from '../../ui/ErrorNote';
import { type Choice, Segments, TagPicker } from '../../ui/form/Choices';
import { TextField } from '../../ui/form/TextFields';

type FieldType = CustomField['type'];

export const fieldTypes: readonly Choice<FieldType>[] = [
  { value: 'text', label: 'Words' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A day' },
  { value: 'yesNo', label: 'Yes or no' },
  { value: 'choice', label: 'One of a few' },
];

/** Adds a field of one's own, or names one anew: its type stays, for what is on record was told as that. */
export function FieldDialog({ field, onClose }: { field: CustomField | undefined; onClose: () => void }) {
  const act = useDo();
  const [label, setLabel] = useState(field?.label ?? '');
  const [type, setType] = useState<FieldType>(field?.type ?? 'text');
  const [choices, setChoices] = useState<string[]>([...(field?.choices ?? [])]);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const others = useWorkbook(customFields).filter(({ id }) => id !== field?.id);
  const wanted = label.trim().toLowerCase();
  const labelError =
    wanted === ''
      ? 'A field needs a name: what you ask people.'
      : others.some((other) => other.label.trim().toLowerCase() === wanted)
        ? 'There is a field of that name. Give this one another.'
        : undefined;
  const choicesError =
    type === 'choice' && choices.length === 0 ? 'Type at least one choice and press Enter.' : undefined;
  const save = async () => {
    setAsked(true);
    if (labelError || choicesError) return;
    const done = await act(
      (workbook, deed) =>
        saveField(workbook, deed, { label, type, choices, ...(field && { fieldId: field.id }) }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      width={640}
      title={field ? `Change ${field.label}` : 'Add a field of your own'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            {field ? 'Save the field' : 'Add the field'}
          </Button>
        </>
      }
    >
      <div className="form">
        <TextField
          label="Name"
          value={label}
          maxLength={200}
          autoFocus
          onChange={setLabel}
          {...(asked && labelError && { error: labelError })}
        />
        {!field && <Segments label="It holds" choices={fieldTypes} value={type} onChange={setType} />}
        {type === 'choice' && (
          <TagPicker
            label="Choices"
            hint="type and press Enter"
            tags={choices}
            known={[]}
            onChange={setChoices}
            {...(asked && choicesError && { error: choicesError })}
          />
        )}
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
