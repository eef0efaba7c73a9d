import { useEffect } from 'react';
import { warmPeopleSearch } from '../../shared/queries/searchPeople';
import type { OpenWorkbook } from '../store/session';

/** A step takes a few milliseconds; idle time may be told as 50, and a key pressed meanwhile is not to wait so long. */
const PEOPLE_A_STEP = 150;
const STEP_MS = 5;
const LONGEST_MS = 12;

/** Gets the search ready while nobody is typing, so that the first letter typed does not wait for it. */
export function useWarmSearch(workbook: OpenWorkbook): void {
  useEffect(() => {
    let steps = warmPeopleSearch(workbook.reader, PEOPLE_A_STEP);
    let asked = 0;
    const work = (deadline: IdleDeadline) => {
      asked = 0;
      const until = performance.now() + LONGEST_MS;
      while (deadline.timeRemaining() > STEP_MS && performance.now() < until) if (steps.next().done) return;
      asked = requestIdleCallback(work);
    };
    const begin = () => {
      if (asked !== 0) return;
      steps = warmPeopleSearch(workbook.reader, PEOPLE_A_STEP);
      asked = requestIdleCallback(work, { timeout: 2_000 });
    };
    begin();
    const leave = workbook.subscribe(begin);
    return () => {
      leave();
      cancelIdleCallback(asked);
    };
  }, [workbook]);
}
