import { useCallback, useReducer, useRef } from 'react';
import type { ListColumn } from './listColumn';

/** What stands in a cell and is not saved, or not saved yet. */
export interface TypedCell {
  text: string;
  problem?: string;
  saving?: true;
}

interface CellAt {
  key: string;
  column: string;
}

export interface CellEditing<T> {
  /** The cell that has the editor. */
  at: CellAt | null;
  typedIn(key: string, column: string): TypedCell | undefined;
  /** How many cells hold what cannot be kept. */
  mistakes(): number;
  begin(at: CellAt | null): void;
  type(at: CellAt, text: string): void;
  /** Takes back what was typed. */
  drop(at: CellAt): void;
  /** Saves what was typed in a cell. False: it cannot be kept; it stands there still, with the reason. */
  settle(row: T, at: CellAt, column: ListColumn<T>): boolean;
}

const nameOf = ({ key, column }: CellAt): string => `${column}\n${key}`;

/**
 * What is typed into the cells of a list. It lies here, not in the editor, so that nothing is lost when a row is
 * scrolled out or a mistake is left for later.
 */
export function useCellEditing<T>(): CellEditing<T> {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const at = useRef<CellAt | null>(null);
  const typed = useRef(new Map<string, TypedCell>());
  const put = useCallback((cell: CellAt, text: TypedCell | undefined) => {
    if (text) typed.current.set(nameOf(cell), text);
    else typed.current.delete(nameOf(cell));
    redraw();
  }, []);
  return {
    at: at.current,
    typedIn: (key, column) => typed.current.get(nameOf({ key, column })),
    mistakes: () => [...typed.current.values()].filter(({ problem }) => problem !== undefined).length,
    begin(next) {
      at.current = next;
      redraw();
    },
    type: (cell, text) => put(cell, { text }),
    drop: (cell) => put(cell, undefined),
    settle(row, cell, { edit }) {
      const held = typed.current.get(nameOf(cell));
      if (!edit || !held || held.saving) return true;
      const { text } = held;
      if (text === edit.value(row)) {
        put(cell, undefined);
        return true;
      }
      const read = edit.read(row, text);
      if ('problem' in read) {
        put(cell, { text, problem: read.problem });
        return false;
      }
      put(cell, { text, saving: true });
      void read.save().then((problem) => {
        // Typed in again meanwhile: that is another text, and settled by itself.
        if (typed.current.get(nameOf(cell))?.text !== text) return;
        put(cell, problem === undefined ? undefined : { text, problem });
      });
      return true;
    },
  };
}
