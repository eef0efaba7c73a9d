import { useEffect, useRef } from 'react';

export interface KeyboardDeeds {
  find(): void;
  /** Gives back false where the page has nothing to make or save. */
  make(): boolean;
  save(): boolean;
  history(): boolean;
  undo(): void;
  redo(): void;
  keys(): void;
  back(): void;
  lock(): void;
  print(): void;
  /** The room at this place of the spine, from 1. */
  room(place: number): void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])'));

const isFieldUndo = (event: KeyboardEvent): boolean => isTyping(event.target);

/** Focus is held within an open dialog; one that is fading out has given it back already. */
const inDialog = (): boolean => document.activeElement?.closest('[role="dialog"]') != null;

/** Moves focus to the next of spine, page and panel, in the order of the page. */
function toNextLanding(backwards: boolean): void {
  const landings = [...document.querySelectorAll<HTMLElement>('[data-landing]')];
  const at = landings.findIndex((landing) => landing.contains(document.activeElement));
  const next = landings[(at + (backwards ? -1 : 1) + landings.length) % landings.length];
  if (!next) return;
  const first = next.querySelector<HTMLElement>('[aria-current="page"], [role="grid"] [tabindex="0"]');
  (first ?? next).focus();
}

function meaning(event: KeyboardEvent, deeds: KeyboardDeeds): (() => unknown) | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const place = /^Digit([1-6])$/.exec(event.code)?.[1];
    if (place) return () => deeds.room(Number(place));
    return key === 'arrowleft' ? deeds.back : undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    if (key === 'k') return deeds.find;
    if (key === 'n') return deeds.make;
    if (key === 'enter') return deeds.save;
    if (key === 'h') return deeds.history;
    if (key === 'l') return deeds.lock;
    if (key === 'p') return deeds.print;
    if (isFieldUndo(event)) return undefined;
    if (key === 'z') return event.shiftKey ? deeds.redo : deeds.undo;
    return key === 'y' ? deeds.redo : undefined;
  }
  if (key === 'f6') return () => toNextLanding(event.shiftKey);
  return key === '?' && !isTyping(event.target) ? deeds.keys : undefined;
}

/** Listens for the keys that mean the same everywhere. A dialog keeps them to itself. */
export function useKeyboard(deeds: KeyboardDeeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || inDialog()) return;
      const deed = meaning(event, latest.current);
      if (deed && deed() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
