import { type CustomField, type CustomValue, customFields } from '../../../shared/queries/customFields';
import { useToday } from '../../app/forRooms/useToday';
import { useWorkbook } from '../../store/useWorkbook';
import { Segments, SelectField } from '../../ui/form/Choices';
import { DayField } from '../../ui/form/DayField';
import { FormRow } from '../../ui/form/Field';
import { NumberField, TextField } from '../../ui/form/TextFields';

type Values = Record<string, CustomValue | null>;

/** The workbook's own fields of people, each with the input that its type asks for. */
export function CustomFieldInputs({
  custom,
  onChange,
}: {
  custom: Values;
  onChange: (custom: Values) => void;
}) {
  const fields = useWorkbook(customFields);
  if (fields.length === 0) return null;
  return (
    <FormRow>
      {fields.map((field) => (
        <OneField
          key={field.id}
          field={field}
          value={custom[field.id] ?? null}
          onChange={(value) => onChange({ ...custom, [field.id]: value })}
        />
      ))}
    </FormRow>
  );
}

interface OneFieldProps {
  field: CustomField;
  value: CustomValue | null;
  onChange: (value: CustomValue | null) => void;
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

function OneField({ field, value, onChange }: OneFieldProps) {
  const today = useToday();
  const { label } = field;
  const words = value === null ? '' : String(value);
  switch (field.type) {
    case 'number':
      return (
        <NumberField
          label={label}
          decimals
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          {...(typeof value === 'string' && value !== '' && { hint: `“${value}” is no number` })}
        />
      );
    case 'date':
      return <DayField label={label} value={words || null} onChange={onChange} today={today} />;
    case 'yesNo':
      return (
        <Segments
          label={label}
          choices={yesNo}
          value={value === true ? 'yes' : value === false ? 'no' : null}
          onChange={(chosen) => onChange(chosen === 'yes')}
          onClear={() => onChange(null)}
        />
      );
    case 'choice': {
      // What is on record stays a choice, also where it is no longer offered.
      const choices = [...new Set([...(field.choices ?? []), ...(words ? [words] : [])])];
      return (
        <SelectField
          label={label}
          clearable
          choices={choices.map((choice) => ({ value: choice, label: choice }))}
          value={words || null}
          onChange={onChange}
        />
      );
    }
    default:
      return (
        <TextField
          label={label}
          value={words}
          maxLength={2000}
          onChange={(typed) => onChange(typed || null)}
        />
      );
  }
}
