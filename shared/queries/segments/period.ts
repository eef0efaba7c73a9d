import type { Period } from '../../model/segmentTree';
import { addDays, dayInWords } from '../calendar';
import { dayCode } from './columns';

/** Whether a day lies in a period; with no period, any day does. A day in the future is not in *the last n days*. */
export function dayTest(when: Period | undefined, today: string): (day: string) => boolean {
  const { from, to } = dayBounds(when, today);
  return (day) => {
    const code = dayCode(day);
    return code >= from && code <= to;
  };
}

/** The same as two numbers, as `dayCode` makes them, between which the day's has to lie. */
export function dayBounds(when: Period | undefined, today: string): { from: number; to: number } {
  const ever = Number.POSITIVE_INFINITY;
  if (!when) return { from: 0, to: ever };
  if ('days' in when && typeof when.days === 'number')
    return { from: dayCode(addDays(today, 1 - when.days)), to: dayCode(today) };
  const { from, to } = when as { from?: string; to?: string };
  return { from: dayCode(from), to: to ? dayCode(to) : ever };
}

/** ' in the last 90 days', ' since 1 October', or nothing for any time: to stand after a deed. */
export function periodInWords(when: Period | undefined, today: string): string {
  if (!when) return '';
  if ('days' in when && typeof when.days === 'number')
    return when.days === 1 ? ' today' : ` in the last ${when.days} days`;
  const { from, to } = when as { from?: string; to?: string };
  if (from && to) return ` from ${dayInWords(from, today)} to ${dayInWords(to, today)}`;
  if (from) return ` since ${dayInWords(from, today)}`;
  return to ? ` up to ${dayInWords(to, today)}` : '';
}
