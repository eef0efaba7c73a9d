import { useEffect, useRef, useState } from 'react';
import type { Counted } from '../../shared/workbook/slices';
import { slicer } from './frames';
import { runCounted } from './runSliced';
import { sameDeps } from './useWorkbook';

export interface CountedAnswer<T> {
  /** The last whole answer; while it is worked out anew, the one before. */
  answer: T | undefined;
  /** Rows done of the answer being worked out; undefined while none is. */
  done: number | undefined;
}

/**
 * Works an answer out in slices, so that the window draws and answers meanwhile. Begins again when `deps`
 * change, and leaves off what it was at.
 */
export function useCounted<T>(
  work: () => Counted<T> | undefined,
  deps: readonly unknown[],
): CountedAnswer<T> {
  const [state, setState] = useState<CountedAnswer<T>>({ answer: undefined, done: 0 });
  const asked = useRef(work);
  asked.current = work;
  const kept = useRef(deps);
  if (!sameDeps(kept.current, deps)) kept.current = deps;
  const question = kept.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work is written in place; `question` tells when it is another
  useEffect(() => {
    const begun = asked.current();
    if (!begun) return undefined;
    const stop = new AbortController();
    setState(({ answer }) => ({ answer, done: 0 }));
    runCounted(begun, slicer(), {
      signal: stop.signal,
      onDone: (done) => setState(({ answer }) => ({ answer, done })),
    }).then(
      (answer) => {
        if (!stop.signal.aborted) setState({ answer, done: undefined });
      },
      (fault: unknown) =>
        // Thrown again while drawing, so that the page's error boundary shows it.
        setState(() => {
          throw fault;
        }),
    );
    return () => stop.abort();
  }, [question]);
  return state;
}
