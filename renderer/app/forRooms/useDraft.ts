import { createContext, useCallback, useContext, useState } from 'react';

/** Where half-typed text waits: sealed with the workbook, so that locking loses nothing. */
export interface Drafts {
  read(key: string): unknown;
  write(key: string, draft: unknown): void;
  drop(key: string): void;
}

export const DraftsContext = createContext<Drafts | null>(null);

export interface Draft<T> {
  value: T;
  set(next: T | ((last: T) => T)): void;
  /** After saving, or when the user throws it away: back to the start, nothing kept. */
  clear(): void;
  /** There is something that was typed and not saved. */
  touched: boolean;
  /** It was found from an earlier visit: say so, and offer to start afresh. */
  found: boolean;
}

/**
 * State of a form that outlives the page, the lock and the program. The key names the form and what it is
 * about: `oneToOne/<person id>`. `initial` must be plain data.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('no drafts above');
  const [state, setState] = useState(() => {
    const kept = drafts.read(key) as T | undefined;
    return { value: filledUp(kept, initial), touched: kept !== undefined, found: kept !== undefined };
  });
  const set = useCallback(
    (next: T | ((last: T) => T)) =>
      setState((last) => {
        const value = typeof next === 'function' ? (next as (last: T) => T)(last.value) : next;
        drafts.write(key, value);
        return { ...last, value, touched: true };
      }),
    [drafts, key],
  );
  const clear = () => {
    drafts.drop(key);
    setState({ value: initial, touched: false, found: false });
  };
  return { ...state, set, clear };
}

/** A draft of an earlier version lacks what its form has learned to ask since. */
function filledUp<T>(kept: T | undefined, initial: T): T {
  if (kept === undefined) return initial;
  const plain = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain(kept) && plain(initial) ? { ...initial, ...kept } : kept;
}
