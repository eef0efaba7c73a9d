import { calendarWords } from './dayInWords';

const iso = (date: Date): string =>
  `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `YYYY-MM-DD` some days on. */
export function addDays(day: string, days: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(date) : undefined;
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Without a year, the day nearest to today is meant: within six months either way. */
function nearest(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const distance = (candidate: string) => Math.abs(utc(candidate).getTime() - utc(today).getTime());
  return [year - 1, year, year + 1]
    .map((y) => realDay(y, month, day))
    .filter((candidate): candidate is string => candidate !== undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function monthNamed(word: string): number {
  return word.length < 3
    ? 0
    : calendarWords.months.findIndex((month) =>
        month.toLowerCase().startsWith(word.replace(/^sept$/, 'sep')),
      ) + 1;
}

/**
 * Reads a day as people type it: "today", "tomorrow", "fri" (the next one), "28 nov", "28/11",
 * "28.11.26", "+3", "2026-11-28". Undefined when it is no day.
 */
export function typedDay(text: string, today: string): string | undefined {
  const said = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (said === 'today' || said === 'now') return today;
  if (said === 'yesterday') return addDays(today, -1);
  if (said === 'tomorrow' || said === 'tom') return addDays(today, 1);
  const offset = /^\+(\d{1,3})$/.exec(said);
  if (offset) return addDays(today, Number(offset[1]));
  const weekday = calendarWords.weekdays.findIndex(
    (name) => said.length >= 3 && name.toLowerCase().startsWith(said),
  );
  if (weekday >= 0) return addDays(today, ((weekday - utc(today).getUTCDay() + 6) % 7) + 1);
  const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (isoDay) return realDay(Number(isoDay[1]), Number(isoDay[2]), Number(isoDay[3]));
  const figures = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?$/.exec(said);
  const words = /^(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{2}|\d{4}))?$/.exec(said);
  const found = figures ?? words;
  if (!found) return undefined;
  const day = Number(found[1]);
  const month = figures ? Number(found[2]) : monthNamed(found[2] ?? '');
  if (month < 1 || month > 12) return undefined;
  const year = fullYear(found[3]);
  return year === undefined ? nearest(month, day, today) : realDay(year, month, day);
}
