import { useMemo, useRef } from 'react';

/**
 * The rows of a list, in the places that they had when they began to be held, each as it is now. Without holding the
 * rows as they are found. So a row whose name is being corrected does not jump away from under one's hands.
 */
export function useHeldRows<T>(
  found: readonly T[],
  rowKey: (row: T) => string,
  rowNow: ((key: string) => T | undefined) | undefined,
  holding: boolean,
): readonly T[] {
  const held = useRef<readonly T[] | null>(null);
  if (!holding || !rowNow) held.current = null;
  else held.current ??= found;
  const before = held.current;
  return useMemo(() => {
    if (!before || !rowNow || before === found) return found;
    return before.flatMap((row) => rowNow(rowKey(row)) ?? []);
  }, [before, found, rowKey, rowNow]);
}
