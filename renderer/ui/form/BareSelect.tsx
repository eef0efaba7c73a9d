import { Select } from '@mantine/core';
import type { Choice } from './Choices';

interface BareSelectProps<V extends string> {
  /** Its accessible name: nothing is written above it. */
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Opens with the list down and the focus in it. */
  opened?: boolean;
  onClosed?: () => void;
}

/** A menu without a visible label, for a cell of a table. */
export function BareSelect<V extends string>({
  label,
  choices,
  value,
  onChange,
  opened = false,
  onClosed,
}: BareSelectProps<V>) {
  return (
    <Select
      aria-label={label}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      value={value}
      allowDeselect={false}
      maxDropdownHeight={280}
      defaultDropdownOpened={opened}
      autoFocus={opened}
      onDropdownClose={() => onClosed?.()}
      onChange={(next) => next !== null && onChange(next as V)}
    />
  );
}
