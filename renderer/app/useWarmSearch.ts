import { useEffect } from 'react';
import { warmPeopleSearch } from '../../shared/queries/searchPeople';
import type { OpenWorkbook } from '../store/session';

/** A step takes a few milliseconds, a turn not much more than this: a key pressed meanwhile waits for one turn. */
const PEOPLE_A_STEP = 150;
const TURN_MS = 10;

/**
 * Gets the search ready while nobody is typing, so that the first letter typed does not wait for it: in turns of the
 * lowest priority, one after the other, once the window has come to rest. Idle callbacks alone would use but a
 * quarter of the time, one in each idle period.
 */
export function useWarmSearch(workbook: OpenWorkbook): void {
  useEffect(() => {
    const left = new AbortController();
    let running = false;
    let again = false;
    const warm = async () => {
      const steps = warmPeopleSearch(workbook.reader, PEOPLE_A_STEP);
      for (let done = false; !done; )
        await scheduler.postTask(
          () => {
            const until = performance.now() + TURN_MS;
            // What is being saved has the window to itself; the end of it is told, and that begins anew.
            if (workbook.saving === 'saving') done = true;
            while (!done && performance.now() < until) done = steps.next().done === true;
          },
          { priority: 'background', signal: left.signal },
        );
    };
    const begin = () => {
      if (workbook.saving === 'saving') return;
      again = running;
      if (running) return;
      running = true;
      requestIdleCallback(
        () =>
          void warm()
            .catch((fault: unknown) => {
              // Left while a turn was waiting; a fault of the search itself shows where it is asked.
              if (!left.signal.aborted) console.error('the search is not ready beforehand', fault);
            })
            .finally(() => {
              running = false;
              if (again && !left.signal.aborted) begin();
            }),
        { timeout: 2_000 },
      );
    };
    begin();
    const leave = workbook.subscribe(begin);
    return () => {
      leave();
      left.abort();
    };
  }, [workbook]);
}
