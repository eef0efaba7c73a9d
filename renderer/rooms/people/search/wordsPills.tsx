import { type TextTest, textFields } from '../../../../shared/model/segmentTree';
import { customFields } from '../../../../shared/queries/customFields';
import { textFieldWords } from '../../../../shared/queries/segments/inWords';
import { useWorkbook } from '../../../store/useWorkbook';
import type { Choice } from '../../../ui/form/Choices';
import { Pill, TextPill } from './Pill';

import { type Change, notOf, type Of, withPresent } from './slotPills';

const textTestChoices: readonly Choice<TextTest>[] = [
  { value: 'some', label: 'at all' },
  { value: 'none', label: 'not at all' },
  { value: 'has', label: 'that contains' },
  { value: 'is', label: 'that is' },
  { value: 'starts', label: 'that starts with' },
];

export function WordsPills({ condition, onChange }: { condition: Of<'words'>; onChange: Change }) {
  const asksForText = condition.test !== 'some' && condition.test !== 'none';
  return (
    <>
      <Pill
        label="Field"
        choices={textFields.map((field) => ({ value: field, label: textFieldWords[field] }))}
        value={condition.field}
        onChange={(field) => onChange({ ...condition, field: field as typeof condition.field })}
      />
      <Pill
        label="How it reads"
        choices={textTestChoices}
        value={condition.test}
        onChange={(test) => onChange({ ...condition, test: test as TextTest })}
      />
      {asksForText && (
        <TextPill
          label="Words to look for"
          placeholder="these words"
          value={condition.text ?? ''}
          onChange={(text) => onChange({ ...condition, text })}
        />
      )}
    </>
  );
}

const customTestChoices: readonly Choice[] = [
  { value: 'some', label: 'filled in' },
  { value: 'none', label: 'left empty' },
  { value: 'is', label: 'that is' },
  { value: 'over', label: 'over' },
  { value: 'under', label: 'under' },
];

export function CustomPills({ condition, onChange }: { condition: Of<'custom'>; onChange: Change }) {
  const fields = useWorkbook((workbook) =>
    customFields(workbook).map(({ id, label, type, choices }) => ({ value: id, label, type, choices })),
  );
  const field = fields.find(({ value }) => value === condition.fieldId);
  const type = field?.type;
  const asksForValue = condition.test !== 'some' && condition.test !== 'none';
  return (
    <>
      <Pill
        label="Field of your own"
        choices={withPresent(fields, condition.fieldId)}
        value={condition.fieldId}
        onChange={(fieldId) => onChange({ is: 'custom', fieldId, test: 'some', ...notOf(condition) })}
      />
      <Pill
        label="How it reads"
        choices={customTestChoices}
        value={condition.test}
        onChange={(test) => onChange({ ...condition, test: test as typeof condition.test })}
      />
      {asksForValue && (type === 'yesNo' || type === 'choice') && (
        <Pill
          label="What it is compared with"
          choices={withPresent(answersOf(field), String(condition.value ?? ''))}
          value={String(condition.value ?? '')}
          onChange={(chosen) =>
            onChange({ ...condition, value: type === 'yesNo' ? chosen === 'true' : chosen })
          }
        />
      )}
      {asksForValue && type !== 'yesNo' && type !== 'choice' && (
        <TextPill
          label="What it is compared with"
          placeholder={type === 'number' ? 'a number' : 'this'}
          value={String(condition.value ?? '')}
          onChange={(typed) => onChange({ ...condition, value: valueTyped(typed, type) })}
        />
      )}
    </>
  );
}

const answersOf = (
  field: { type?: string; choices?: readonly string[] | undefined } | undefined,
): readonly Choice[] =>
  field?.type === 'yesNo'
    ? [
        { value: 'true', label: 'yes' },
        { value: 'false', label: 'no' },
      ]
    : (field?.choices ?? []).map((choice) => ({ value: choice, label: choice }));

/** A number where the field holds numbers and one was typed; else the words. */
const valueTyped = (typed: string, type: string | undefined): string | number =>
  type === 'number' && typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
