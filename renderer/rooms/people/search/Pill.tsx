import { Select, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Choice } from '../../../ui/form/Choices';

interface PillProps {
  /** Its accessible name: "What they did", "Place". */
  label: string;
  choices: readonly Choice[] | readonly { group: string; items: readonly Choice[] }[];
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** One word of the sentence, to choose another for: typing narrows the choices. As wide as what it says. */
export function Pill({ label, choices, value, onChange, autoFocus = false }: PillProps) {
  const data = choices.map((choice) =>
    'group' in choice
      ? { group: choice.group, items: choice.items.map(({ value, label }) => ({ value, label })) }
      : { value: choice.value, label: choice.label },
  );
  return (
    <Select
      className="pill choice-pill"
      aria-label={label}
      data={data as Parameters<typeof Select>[0]['data'] & {}}
      value={value}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      rightSection={<IconChevronDown size={16} aria-hidden />}
      rightSectionWidth={30}
      rightSectionPointerEvents="none"
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing by that name"
      maxDropdownHeight={300}
      limit={100}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(next) => next !== null && onChange(String(next))}
    />
  );
}

interface TextPillProps {
  label: string;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}

/** Words that are looked for. */
export function TextPill({ label, value, placeholder, onChange }: TextPillProps) {
  return (
    <TextInput
      className="pill"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
