import { useMemo, useState } from 'react';
import type { CountRow } from '../../../shared/model/patchCounts';
import type { CountsScope } from '../../../shared/model/sharing';
import { countPatch } from '../../../shared/queries/counts/countPatch';
import { type CountsPeriod, daysOfPeriod } from '../../../shared/queries/counts/countsPeriod';
import { ownerName } from '../../../shared/queries/owner';
import { placesWithin } from '../../../shared/queries/placesWithin';
import { useWorkbook } from '../../store/useWorkbook';

/** What would leave in a pack of counts, as it is chosen. */
export interface CountsToLeave {
  scope: CountsScope;
  /** The patch's name: its place, or whose book it is. */
  title: string;
  since: string;
  until: string;
  rows: readonly CountRow[];
  /** How many people are counted, none of whom leaves. */
  people: number;
}

/** What is counted of a patch over which days; the table is made only where a patch is given. */
export function useCountsChoice(scope: CountsScope | undefined, today: string) {
  const [period, setPeriod] = useState<CountsPeriod>('year');
  const leaving = useWorkbook(
    (workbook): CountsToLeave | undefined => {
      const days = daysOfPeriod(period, today);
      if (scope?.of === 'all') {
        const owner = ownerName(workbook);
        const title = owner ? `${owner}’s patch` : 'A patch';
        return {
          scope,
          title,
          ...days,
          rows: countPatch(workbook, { ...days, today }),
          people: workbook.count('person'),
        };
      }
      const place = workbook.get('place', scope?.id);
      if (!scope || !place) return undefined;
      const within = placesWithin(workbook, place.id);
      const people = workbook.all('person').filter(({ placeId }) => placeId && within.has(placeId)).length;
      const rows = countPatch(workbook, { ...days, today, placeId: place.id });
      return { scope, title: place.name, ...days, rows, people };
    },
    [scope, period, today],
  );
  // As long as the record that will be made of it.
  const records = useMemo(
    () => leaving && [{ id: '', kind: 'patchCounts', base: '', ...leaving, people: undefined }],
    [leaving],
  );
  return { period, setPeriod, leaving, records };
}
