import { useRef } from 'react';

/** Before this a speed would be a guess, in milliseconds. */
const KNOWN_AFTER_MS = 1000;

/** How many are done a second since the work began, or undefined while that is not known yet. */
export function useSpeed(done: number, now: () => number = () => performance.now()): number | undefined {
  const begun = useRef<{ at: number; done: number }>(null);
  // Work that begins again begins from less.
  if (!begun.current || done < begun.current.done) begun.current = { at: now(), done };
  const took = now() - begun.current.at;
  const made = done - begun.current.done;
  return took < KNOWN_AFTER_MS || made === 0 ? undefined : Math.round((made / took) * 1000);
}
