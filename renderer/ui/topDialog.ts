import { useEffect, useId, useSyncExternalStore } from 'react';

/** The dialogs that are open, the last above the others. */
const opened: string[] = [];
const watchers = new Set<() => void>();

const tellAll = () => {
  for (const tell of watchers) tell();
};

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Whether a dialog lies above all others: only that one answers Esc. */
export function useIsTopDialog(open: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    opened.push(id);
    tellAll();
    return () => {
      opened.splice(opened.indexOf(id), 1);
      tellAll();
    };
  }, [open, id]);
  return useSyncExternalStore(watch, () => opened.at(-1) === id);
}
