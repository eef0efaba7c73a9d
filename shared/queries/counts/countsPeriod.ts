import { addDays } from '../calendar';

/** The periods over which a patch is counted: this year so far, twelve whole months with this one, ninety days. */
export type CountsPeriod = 'year' | 'months' | 'quarter';

/** The first and the last day of a period that ends today. */
export function daysOfPeriod(period: CountsPeriod, today: string): { since: string; until: string } {
  if (period === 'quarter') return { since: addDays(today, -89), until: today };
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (period === 'year' || month === 12) return { since: `${year}-01-01`, until: today };
  return { since: `${year - 1}-${String(month + 1).padStart(2, '0')}-01`, until: today };
}
