import { useEffect } from 'react';
import { warmPeopleSearch } from '../../shared/queries/searchPeople';
import type { OpenWorkbook } from '../store/session';

/** Gets the search ready while nobody is typing, so that the first letter typed does not wait for it. */
export function useWarmSearch(workbook: OpenWorkbook): void {
  useEffect(() => {
    let steps = warmPeopleSearch(workbook.reader);
    let asked = 0;
    const work = (deadline: IdleDeadline) => {
      asked = 0;
      while (deadline.timeRemaining() > 6) if (steps.next().done) return;
      asked = requestIdleCallback(work);
    };
    const begin = () => {
      if (asked !== 0) return;
      steps = warmPeopleSearch(workbook.reader);
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
