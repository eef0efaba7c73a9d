import { type KeyboardEvent, useCallback, useId } from 'react';
import type { CellEdit } from './cellEdit';
import type { TypedCell } from './useCellEditing';

interface CellEditorProps<T> {
  row: T;
  /** "Phone of Dean Sisson". */
  label: string;
  edit: CellEdit<T>;
  typed: TypedCell | undefined;
  onType: (text: string) => void;
  /** Enter, Tab or Escape. */
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  /** The focus went elsewhere. */
  onLeave: () => void;
}

const movesOn: ReadonlySet<string> = new Set(['Enter', 'Tab', 'Escape']);

/** The field in a cell, in focus and with its text selected; what is wrong with it stands below. */
export function CellEditor<T>({ row, label, edit, typed, onType, onKey, onLeave }: CellEditorProps<T>) {
  const problemId = useId();
  const take = useCallback((field: HTMLInputElement | HTMLSelectElement | null) => {
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
  }, []);
  const problem = typed?.problem;
  const shared = {
    ref: take,
    className: 'cell-field',
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : problemId,
    value: typed?.text ?? edit.value(row),
    onChange: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (movesOn.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) onKey(event);
    },
    onBlur: (event: { currentTarget: Element }) => {
      // Another window came to the front: this field has the focus still when one comes back.
      if (document.activeElement !== event.currentTarget) onLeave();
    },
  };
  return (
    <>
      {edit.choices ? (
        <select {...shared}>
          {edit.choices(row).map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={edit.hint}
          maxLength={edit.maxLength}
        />
      )}
      {problem !== undefined && (
        <span id={problemId} role="alert" className="cell-problem">
          {problem}
        </span>
      )}
    </>
  );
}
