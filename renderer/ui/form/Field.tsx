import './form.css';
import { type ReactNode, useEffect, useId } from 'react';
import { ErrorNote } from '../ErrorNote';

export interface FieldProps {
  label: string;
  /** Stands beside the label: "Dean’s words, not yours." Write "optional" here, never an asterisk. */
  hint?: string;
  /** What is wrong, then what to do: "One digit short. UK mobiles have 11." */
  error?: string;
}

interface FieldFrameProps extends FieldProps {
  /** Gets the ids that tie the control to its label and error. */
  children: (ids: { id: string; describedBy: string | undefined; labelId: string }) => ReactNode;
  /** Several controls under one label: a group. */
  group?: boolean;
  /** Takes only the width it needs in a form row. */
  fit?: boolean;
  /** A set-piece form: 48 px high. */
  big?: boolean;
}

/** A label above, its hint beside it in second ink, the error below. */
export function Field({
  label,
  hint,
  error,
  children,
  group = false,
  fit = false,
  big = false,
}: FieldFrameProps) {
  const id = useId();
  const errorId = `${id}-error`;
  const labelId = `${id}-label`;
  const describedBy = error ? errorId : undefined;
  const wrong = Boolean(error);
  // Mantine's inputs drop the description they are given, so the error is tied to its control here.
  useEffect(() => {
    if (!wrong) return;
    const control = document.getElementById(id);
    control?.setAttribute('aria-describedby', errorId);
    return () => control?.removeAttribute('aria-describedby');
  }, [id, errorId, wrong]);
  const words = (
    <>
      {label} {hint && <span className="field-hint">{hint}</span>}
    </>
  );
  const control = children({ id, describedBy, labelId });
  const problem = error && <ErrorNote id={errorId}>{error}</ErrorNote>;
  if (group) {
    return (
      <fieldset className="field" data-fit={fit} aria-describedby={describedBy}>
        <legend className="field-label" id={labelId}>
          {words}
        </legend>
        {control}
        {problem}
      </fieldset>
    );
  }
  return (
    <div className="field" data-fit={fit} data-big={big}>
      <label className="field-label" htmlFor={id} id={labelId}>
        {words}
      </label>
      {control}
      {problem}
    </div>
  );
}

/** A form's body: one column, 790 px at most. */
export function Form({
  children,
  onSubmit,
  label,
}: {
  children: ReactNode;
  onSubmit?: () => void;
  label: string;
}) {
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
    </form>
  );
}

/** Two or more short fields beside each other. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>;
}
