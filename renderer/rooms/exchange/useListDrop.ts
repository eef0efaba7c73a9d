import { useEffect, useRef } from 'react';
import { droppedPack, type PackFile } from '../../store/packFile';
import type { ListChosen } from './chooseList';
import { type Incoming, incomingOf } from './incoming';
import { useFileDrop } from './useFileDrop';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=checkbox]):not([type=radio])');

const sealed = ({ name }: PackFile): string =>
  `“${name}” is sealed. Nothing was changed. Drop it on the first page of Import & export.`;

/**
 * Takes a file dropped anywhere on the window, and cells pasted anywhere but in a field; packs and backups where
 * `takeSealed` is given, and then several packs at once. Gives back whether files hang over the window.
 */
export function useListDrop(
  take: (chosen: NonNullable<ListChosen>) => void,
  takeSealed?: (sealed: Exclude<Incoming, NonNullable<ListChosen>>) => void,
): boolean {
  const latest = useRef(take);
  latest.current = take;
  const over = useFileDrop((files) => {
    const [first, ...others] = files.map(droppedPack);
    if (first)
      void incomingOf([first, ...others], 'dropped').then((incoming) => {
        if ('given' in incoming || 'problem' in incoming) latest.current(incoming);
        else if (takeSealed) takeSealed(incoming);
        else latest.current({ problem: sealed(first) });
      });
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      latest.current({ given: { as: 'cells', text } });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  return over;
}
