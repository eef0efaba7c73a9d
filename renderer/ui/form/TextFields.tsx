import { NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { Field, type FieldProps } from './Field';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  autoFocus?: boolean;
  maxLength?: number;
  inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'url';
  big?: boolean;
  leftIcon?: ReactNode;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. Ctrl Enter saves the form it stands in. */
export function TextField({
  label,
  hint,
  error,
  onChange,
  big,
  autoFocus,
  leftIcon,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} big={big ?? false}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          error={Boolean(error)}
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus ?? false}
          leftSection={leftIcon}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

interface TextAreaFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  autoFocus?: boolean;
  maxLength?: number;
  placeholder?: string;
}

/** Several lines that grow with what is typed. */
export function TextAreaField({
  label,
  hint,
  error,
  onChange,
  rows = 4,
  autoFocus,
  ...rest
}: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <Textarea
          id={id}
          aria-describedby={describedBy}
          error={Boolean(error)}
          autosize
          minRows={rows}
          maxRows={14}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus ?? false}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

interface SecretFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  shown?: boolean;
  onShownChange?: (shown: boolean) => void;
  autoFocus?: boolean;
  big?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A passphrase, with a button that shows or hides it. */
export function SecretField({
  label,
  hint,
  error,
  onChange,
  shown,
  onShownChange,
  autoFocus,
  big,
  ...rest
}: SecretFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} big={big ?? false}>
      {({ id, describedBy }) => (
        <PasswordInput
          id={id}
          aria-describedby={describedBy}
          error={Boolean(error)}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus ?? false}
          {...(shown === undefined ? {} : { visible: shown })}
          {...(onShownChange ? { onVisibilityChange: onShownChange } : {})}
          visibilityToggleButtonProps={{
            'aria-label': `Show or hide: ${label}`,
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  autoFocus?: boolean;
  /** Takes a part after the point too. */
  decimals?: boolean;
}

/** A whole number, or one with decimals; empty is not told. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, value, onChange, autoFocus, decimals = false, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <NumberInput
          id={id}
          aria-describedby={describedBy}
          error={Boolean(error)}
          value={value ?? ''}
          allowDecimal={decimals}
          thousandSeparator=","
          hideControls
          autoFocus={autoFocus ?? false}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          {...rest}
        />
      )}
    </Field>
  );
}
