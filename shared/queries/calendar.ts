// Days as people mean them: `YYYY-MM-DD` strings, counted in the proleptic Gregorian calendar without time zones.

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return Math.floor(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The same day so many months later (or earlier), or the last day of that month where it has no such day: a month after
 * 31 January is 28 or 29 February.
 */
export function addMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day of an event, from its local start. */
export const eventDay = (event: { starts: string }): string => event.starts.slice(0, 10);

/** The first day of a day's month, and of the next month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** 'Thursday 19 November', with the year only when it is not `today`'s. */
export function dayInWords(day: string, today: string): string {
  const date = new Date(dayNumber(day) * 86_400_000);
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.getUTCFullYear()}`;
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}${year}`;
}

/** 'March' of 3. */
export const monthName = (month: number): string => months[month - 1] ?? '';

/** 'November', or 'November 2025' when it is not `today`'s year. */
export function monthInWords(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${months[Number(day.slice(5, 7)) - 1]}${year}`;
}

/** '19 Nov', as axes and tables say it (Sept, not Sep). */
export function shortDay(day: string): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  const short = month.length <= 4 ? month : month === 'September' ? 'Sept' : month.slice(0, 3);
  return `${Number(day.slice(8, 10))} ${short}`;
}

/** '19 Nov 2026': a day that may lie in any year. */
export const dayWithYear = (day: string): string => `${shortDay(day)} ${day.slice(0, 4)}`;

/** '3 May', of a birthday kept as `MM-DD`. */
export const birthdayInWords = (birthday: string): string =>
  `${Number(birthday.slice(3))} ${months[Number(birthday.slice(0, 2)) - 1]}`;
