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

/**
 * How many dialogs lie below this one, and whether none lies above: only that one answers Esc. A dialog of the shell may
 * be asked by one of a page, so that neither can go by where it stands in the document.
 */
export function useDialogPlace(open: boolean): { below: number; isTop: boolean } {
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    opened.push(id);
    tellAll();
    // Once the key that closes it has been heard by all: else the one below would take it for its own.
    const gone = () => {
      opened.splice(opened.indexOf(id), 1);
      tellAll();
    };
    return () => void setTimeout(gone);
  }, [open, id]);
  const below = useSyncExternalStore(watch, () => Math.max(0, opened.indexOf(id)));
  const isTop = useSyncExternalStore(watch, () => opened.at(-1) === id);
  return { below, isTop };
}
