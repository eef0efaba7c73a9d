/** How a list's days are read where both are possible: 04/07 is 4 July, or 7 April. */
export interface DayOrder {
  monthFirst?: boolean | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a day as lists write it: 2026-11-24, 24/11/2026, 24.11.26, 24 Nov 2026, Nov 24 2026, with or without a
 * time. Days of two digits are read day first, unless only the other order is a day of the calendar.
 * @returns `YYYY-MM-DD`, or undefined where there is no such day
 */
export function readDay(given: string, { monthFirst = false }: DayOrder = {}): string | undefined {
  const text = given.trim().replace(/(\d)(?:st|nd|rd|th)\b/i, '$1');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const pair = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:$|,? )/.exec(text);
  if (pair) {
    const [first, second, year] = [Number(pair[1]), Number(pair[2]), fullYear(pair[3] ?? '')];
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return dayOf(year, month, day) ?? dayOf(year, day, month);
  }
  const worded = /^(?:[a-z]+,? )?(\d{1,2})[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})(?:$|,? )/i.exec(text);
  if (worded) return dayOf(fullYear(worded[3] ?? ''), monthOf(worded[2] ?? ''), Number(worded[1]));
  const american = /^(?:[a-z]+,? )?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:$|,? )/i.exec(text);
  if (american) return dayOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  return undefined;
}

/** Whether both orders give a day, and not the same: the list's owner has to say which is meant. */
export function isAmbiguousDay(given: string): boolean {
  const dayFirst = readDay(given);
  return dayFirst !== undefined && dayFirst !== readDay(given, { monthFirst: true });
}

/** Whether the other order is the only possible one: 24 in second place tells of the whole list. */
export function isMonthFirst(given: string): boolean {
  const pair = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](?:\d{4}|\d{2})(?:$|,? )/.exec(given.trim());
  return pair !== null && Number(pair[1]) <= 12 && Number(pair[2]) > 12 && readDay(given) !== undefined;
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Two digits are this century up to 40, then the last: lists hold birthdays and recent meetings. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= 40 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** How old somebody is on a day; both `YYYY-MM-DD`. */
export function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
