import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { ErrorNote } from '../../ui/ErrorNote';

interface ChoiceFieldProps {
  place: number;
  label: string;
  retired: boolean;
  /** Just added: focus starts in it. */
  fresh: boolean;
  problem: string | undefined;
  onChange: (label: string) => void;
}

/** The words of one choice. */
export function ChoiceField({ place, label, retired, fresh, problem, onChange }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div>
      <TextInput
        aria-label={`Choice ${place}${retired ? ', no longer offered' : ''}`}
        aria-describedby={problem ? id : undefined}
        error={Boolean(problem)}
        value={label}
        maxLength={120}
        autoComplete="off"
        autoFocus={fresh}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && <ErrorNote id={id}>{problem}</ErrorNote>}
    </div>
  );
}
