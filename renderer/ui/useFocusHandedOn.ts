import { useEffect, useRef } from 'react';

/**
 * A row that is done with leaves its list and takes the focus with it; this hands the focus on, so that one
 * key after another works down the list. Call what it gives back before the row goes; `focus` runs once the
 * rows have changed.
 */
export function useFocusHandedOn(rows: readonly unknown[], focus: () => void): () => void {
  const leaving = useRef(false);
  const latest = useRef(focus);
  latest.current = focus;
  const last = useRef(rows);
  useEffect(() => {
    if (rows === last.current) return;
    last.current = rows;
    if (!leaving.current) return;
    leaving.current = false;
    latest.current();
  }, [rows]);
  return () => {
    leaving.current = true;
  };
}
