import { useState } from 'react';
import type { CountRow } from '../../../shared/model/patchCounts';
import type { CountsScope } from '../../../shared/model/sharing';
import { countPatch } from '../../../shared/queries/counts/countPatch';
import { type CountsPeriod, daysOfPeriod } from '../../../shared/queries/counts/countsPeriod';
import { ownerName } from '../../../shared/queries/owner';
import { useWorkbook } from '../../store/useWorkbook';

export interface CountsChoice {
  of: CountsScope['of'];
  placeId: string | null;
  period: CountsPeriod;
}

/** What would leave in a pack of counts, as it is chosen. */
export interface CountsToLeave {
  scope: CountsScope;
  /** The patch's name: its place, or whose book it is. */
  title: string;
  since: string;
  until: string;
  rows: readonly CountRow[];
}

/** Which patch is counted and over which days; the table is made only where `wanted`. */
export function useCountsChoice(wanted: boolean, today: string) {
  const [choice, setChoice] = useState<CountsChoice>({ of: 'all', placeId: null, period: 'year' });
  const leaving = useWorkbook(
    (workbook): CountsToLeave | undefined => {
      const place = workbook.get('place', choice.placeId);
      if (!wanted || (choice.of === 'place' && !place)) return undefined;
      const days = daysOfPeriod(choice.period, today);
      if (choice.of === 'place' && place) {
        const rows = countPatch(workbook, { ...days, today, placeId: place.id });
        return { scope: { of: 'place', id: place.id }, title: place.name, ...days, rows };
      }
      const owner = ownerName(workbook);
      const title = owner ? `${owner}’s patch` : 'A patch';
      return { scope: { of: 'all' }, title, ...days, rows: countPatch(workbook, { ...days, today }) };
    },
    [wanted, choice, today],
  );
  return { choice, setChoice, leaving };
}
