import type { DayOrder } from './dayReading';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * A birthday as people write it ("3 May", "May 3", "3/5") and address books do ("--0503", "--05-03", RFC 6350 4.3.1),
 * as `MM-DD`; undefined where that is no day. A year is not taken.
 */
export function readBirthday(text: string, { monthFirst = false }: DayOrder = {}): string | undefined {
  const told = text.trim().toLowerCase();
  const card = /^--(\d{2})-?(\d{2})$/.exec(told);
  if (card) return birthday(Number(card[2]), Number(card[1]));
  const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(told);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    return monthFirst ? birthday(second, first) : birthday(first, second);
  }
  const words =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>[a-z]{3,9})$/.exec(told) ??
    /^(?<month>[a-z]{3,9})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?$/.exec(told);
  const { day = '', month = '' } = words?.groups ?? {};
  const at = months.findIndex((name) => month !== '' && name.startsWith(month));
  return at === -1 ? undefined : birthday(Number(day), at + 1);
}

/** 29 February counts: 2000 was a leap year. */
function birthday(day: number, month: number): string | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  if (month < 1 || month > 12 || day < 1 || date.getUTCMonth() !== month - 1) return undefined;
  return date.toISOString().slice(5, 10);
}
