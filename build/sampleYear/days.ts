/** The day on which the sample workbook is looked at: everything in it was written before, or is planned after. */
export const sampleToday = '2026-11-24';

/** The moment at which it is looked at, before that day's work has begun. */
export const sampleNow = '2026-11-24T08:05:00Z';

const dayLength = 86_400_000;

const clock = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days later, or earlier where it is below zero. */
export const daysAfter = (day: string, count: number): string =>
  new Date(clock(day) + count * dayLength).toISOString().slice(0, 10);

/** Days from the first to the second. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((clock(to) - clock(from)) / dayLength);

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(clock(day)).getUTCDay();

/** The first such weekday on or after a day. */
export const nextWeekday = (day: string, wanted: number): string =>
  daysAfter(day, (wanted - weekday(day) + 7) % 7);

/** The last of some days. */
export const latest = (first: string, ...others: string[]): string =>
  [first, ...others].sort().at(-1) ?? first;

/** The first of some days. */
export const earliest = (first: string, ...others: string[]): string => [first, ...others].sort()[0] ?? first;

/** British Summer Time in 2026: from 29 March to 25 October. */
const summer = (day: string): boolean => day >= '2026-03-29' && day < '2026-10-25';

/** The instant at which a local clock shows a time on a day. */
export const instantAt = (day: string, hour: number, minute: number): string =>
  new Date(clock(day) + (hour - (summer(day) ? 1 : 0)) * 3_600_000 + minute * 60_000).toISOString();
