import type { Choice } from '../form/Choices';

/** Why a text cannot be kept, as a sentence for beside the cell; or what saves it, and says why where it could not. */
export type CellRead = { problem: string } | { save: () => Promise<string | undefined> };

/** How a cell is edited where it stands. */
export interface CellEdit<T> {
  /** What the cell holds, as it is typed; of a choice its value. */
  value: (row: T) => string;
  /** One of these, rather than words. */
  choices?: (row: T) => readonly Choice[];
  hint?: string;
  maxLength?: number;
  /** Takes what was typed, where it is something else than before. Nothing may be stored by reading alone. */
  read: (row: T, text: string) => CellRead;
}

/** Where a row's editing goes with Tab: the next column that can be edited, or undefined past the last. */
export function nextEditable(
  columns: readonly { key: string; edit?: unknown }[],
  from: string | undefined,
  backwards: boolean,
): string | undefined {
  const editable = columns.filter(({ edit }) => edit !== undefined).map(({ key }) => key);
  if (from === undefined) return editable[0];
  const at = editable.indexOf(from);
  return at === -1 ? undefined : editable[at + (backwards ? -1 : 1)];
}
