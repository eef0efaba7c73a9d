import { useEffect, useRef } from 'react';
import { dropped, type ListChosen } from './chooseList';
import { useFileDrop } from './useFileDrop';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input:not([type=checkbox]):not([type=radio])');

const isPack = ({ name }: File): boolean => name.toLowerCase().endsWith('.wardpack');

const oneByOne = (files: readonly File[]): string =>
  `${files.length} files were dropped, none of them a pack. Nothing was changed. Lists and cards come in one at a time: drop “${files[0]?.name}” first, then the others.`;

/**
 * Takes a file dropped anywhere on the window, and cells pasted anywhere but in a field; packs where `takePacks` is
 * given, and then several at once. Gives back whether files hang over the window.
 */
export function useListDrop(
  take: (chosen: NonNullable<ListChosen>) => void,
  takePacks?: (packs: readonly File[]) => void,
): boolean {
  const latest = useRef(take);
  latest.current = take;
  const over = useFileDrop((files) => {
    const [first] = files;
    if (takePacks && files.some(isPack)) return takePacks(files);
    if (files.length > 1) return latest.current({ problem: oneByOne(files) });
    if (first) void dropped(first).then((chosen) => chosen && latest.current(chosen));
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
