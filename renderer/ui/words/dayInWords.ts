const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

interface CalendarDay {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Whole days since 1970. */
  number: number;
}

function read(day: string): CalendarDay {
  const [year = 1970, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const instant = Date.UTC(year, month - 1, date);
  return {
    year,
    month,
    day: date,
    weekday: new Date(instant).getUTCDay(),
    number: Math.round(instant / 86_400_000),
  };
}

/** Whole days from one `YYYY-MM-DD` to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return read(to).number - read(from).number;
}

const yearUnlessThis = (day: CalendarDay, today: string): string =>
  day.year === read(today).year ? '' : ` ${day.year}`;

/** For tables: "Tue 24 Nov", with the year only when it is not this one. */
export function dayInTable(day: string, today: string): string {
  const d = read(day);
  return `${(weekdays[d.weekday] ?? '').slice(0, 3)} ${d.day} ${shortMonths[d.month - 1]}${yearUnlessThis(d, today)}`;
}

/** For narrow columns and margins: "24 Nov", "12 Sept 2025". */
export function shortDay(day: string, today: string): string {
  const d = read(day);
  return `${d.day} ${shortMonths[d.month - 1]}${yearUnlessThis(d, today)}`;
}

/** For sentences: "Thursday 26 November". */
export function dayInSentence(day: string, today: string): string {
  const d = read(day);
  return `${weekdays[d.weekday]} ${d.day} ${months[d.month - 1]}${yearUnlessThis(d, today)}`;
}

/** The near days in words, the rest as in a table: "Today", "Yesterday", "Tomorrow", "Tue 24 Nov". */
export function nearDay(day: string, today: string): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'Today';
  if (away === -1) return 'Yesterday';
  if (away === 1) return 'Tomorrow';
  return dayInTable(day, today);
}

/** As `nearDay`, without the weekday, for a column: "Today", "22 Nov". */
export function nearShortDay(day: string, today: string): string {
  const away = daysBetween(today, day);
  return away >= -1 && away <= 1 ? nearDay(day, today) : shortDay(day, today);
}

/** A due day as urgency: "3 days late", "Yesterday", "Today", "Tomorrow", "Fri 27 Nov". */
export function dueInWords(due: string, today: string): string {
  const late = daysBetween(due, today);
  if (late > 1) return `${late} days late`;
  return nearDay(due, today);
}

/** "2 days", "today", "tomorrow": how far off a coming day is. */
export function howFarOff(day: string, today: string): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  return away > 0 ? `${away} days` : `${-away} days ago`;
}

/** A clock time: "19:00" or a local "2026-11-26T19:00" → "7 pm"; "18:52" → "6.52 pm". */
export function timeInWords(time: string): string {
  const clock = time.includes('T') ? time.slice(11, 16) : time;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`} ${hours < 12 ? 'am' : 'pm'}`;
}

/** A local date and time for a sentence: "Thursday 26 November, 7 pm". */
export function momentInSentence(local: string, today: string): string {
  return `${dayInSentence(local, today)}, ${timeInWords(local)}`;
}

/** A range of days: "3 to 12 Sept", "28 Sept to 3 Oct". */
export function rangeOfDays(from: string, to: string, today: string): string {
  const a = read(from);
  const b = read(to);
  if (a.year === b.year && a.month === b.month) return `${a.day} to ${shortDay(to, today)}`;
  const start = a.year === b.year ? `${a.day} ${shortMonths[a.month - 1]}` : shortDay(from, today);
  return `${start} to ${shortDay(to, today)}`;
}

/** The user's own calendar day of an instant, as `YYYY-MM-DD`. */
export function dayOfInstant(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

export const calendarWords = { weekdays, months, shortMonths } as const;
