import { Checkbox, Select, Switch, TagsInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { Tag } from '../Tag';
import { Field, type FieldProps } from './Field';

export interface Choice<V extends string = string> {
  value: V;
  label: string;
  icon?: ReactNode;
}

interface SegmentsProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  /** Null while nothing is chosen. */
  value: V | null;
  onChange: (value: V) => void;
  /** Lets a second press take the choice off again. */
  onClear?: () => void;
}

/** A few choices side by side, one of them chosen: never a menu. Arrow keys move within. */
export function Segments<V extends string>({ label, hint, error, ...rest }: SegmentsProps<V>) {
  return (
    <Field label={label} hint={hint} error={error} group fit>
      {({ labelId }) => <BareSegments labelledBy={labelId} {...rest} />}
    </Field>
  );
}

interface BareSegmentsProps<V extends string> {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  onClear?: () => void;
  labelledBy?: string;
  label?: string;
}

/** Segments without a visible label, for a header or a toolbar. */
export function BareSegments<V extends string>({
  choices,
  value,
  onChange,
  onClear,
  labelledBy,
  label,
}: BareSegmentsProps<V>) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-labelledby={labelledBy} aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} data-on={choice.value === value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            onClick={() => choice.value === value && onClear?.()}
          />
          {choice.icon}
          {choice.label}
        </label>
      ))}
    </div>
  );
}

interface SelectFieldProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V | null) => void;
  placeholder?: string;
  /** Lets the choice be taken off. */
  clearable?: boolean;
  /** Lets the user type to narrow the list; on by itself above eight choices. */
  searchable?: boolean;
  nothingFound?: string;
}

/** Many choices, one chosen: a menu that can be typed into. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const {
    label,
    hint,
    error,
    choices,
    onChange,
    searchable,
    nothingFound = 'Nothing by that name',
    ...rest
  } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          error={Boolean(error)}
          data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          searchable={searchable ?? choices.length > 8}
          // A dialog may open with its focus here: its choices would cover the rest of it.
          openOnFocus={false}
          nothingFoundMessage={nothingFound}
          maxDropdownHeight={280}
          limit={100}
          selectFirstOptionOnChange
          onChange={(value) => onChange(value as V | null)}
          onKeyDown={(event) => {
            // Enter among the choices is for them, also before the first is marked: it must not save the form.
            if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-expanded') === 'true')
              event.preventDefault();
          }}
          {...rest}
        />
      )}
    </Field>
  );
}

interface ChipsProps<V extends string> extends FieldProps {
  choices: readonly Choice<V>[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
  /** What stands after the chips: "Another". */
  after?: ReactNode;
}

/** Any number of choices, as chips to press. */
export function Chips<V extends string>({
  label,
  hint,
  error,
  choices,
  chosen,
  onChange,
  after,
}: ChipsProps<V>) {
  return (
    <Field label={label} hint={hint} error={error} group>
      {() => (
        <div className="chips">
          {choices.map((choice) => {
            const on = chosen.includes(choice.value);
            return (
              <Tag
                key={choice.value}
                kind={on ? 'chosen' : 'plain'}
                pressed={on}
                onPress={() =>
                  onChange(on ? chosen.filter((value) => value !== choice.value) : [...chosen, choice.value])
                }
              >
                {choice.label}
              </Tag>
            );
          })}
          {after}
        </div>
      )}
    </Field>
  );
}

interface TagPickerProps extends FieldProps {
  tags: readonly string[];
  /** Tags already in use, offered while typing. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
  placeholder?: string;
}

/** Free tags: type and press Enter or comma; known ones are offered. */
export function TagPicker({ label, hint, error, tags, known, onChange, placeholder }: TagPickerProps) {
  // Open only while something is typed: below a dialog's only field the list covers its buttons.
  const [opened, setOpened] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <TagsInput
          id={id}
          aria-describedby={describedBy}
          error={Boolean(error)}
          value={[...tags]}
          data={[...known]}
          limit={12}
          splitChars={[',', ';']}
          openOnFocus={false}
          dropdownOpened={opened}
          onDropdownOpen={() => setOpened(true)}
          onDropdownClose={() => setOpened(false)}
          onSearchChange={(typed) => setOpened(typed.trim() !== '')}
          onChange={onChange}
          {...(placeholder ? { placeholder } : {})}
        />
      )}
    </Field>
  );
}

interface TickProps {
  label: ReactNode;
  /** Who gets to see what, or what follows, in the same breath. */
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** One thing that is so or not. */
export function Tick({ label, hint, checked, onChange, disabled }: TickProps) {
  return (
    <Checkbox
      label={label}
      description={hint}
      checked={checked}
      disabled={disabled ?? false}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** A setting that takes effect at once. */
export function OnOff({ label, hint, checked, onChange, disabled }: TickProps) {
  return (
    <Switch
      label={label}
      description={hint}
      checked={checked}
      disabled={disabled ?? false}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
