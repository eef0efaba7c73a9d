import { escapedText, foldedLine } from './foldedLine';

/** A meeting as a calendar of another program holds it: where and when, and nobody's name. */
export interface CalendarEvent {
  id: string;
  title: string;
  /** Local time as on the poster, `YYYY-MM-DDTHH:MM`. */
  starts: string;
  ends?: string | undefined;
  where?: string | undefined;
  category?: string | undefined;
  cancelled?: boolean | undefined;
}

/**
 * Writes events as iCalendar (RFC 5545): UTF-8, CRLF, lines folded at 75 octets. Their times are floating,
 * as a poster says them: seven in the evening wherever the calendar is opened. Only the stamp is in UTC.
 * @param now the instant of writing, ISO UTC
 */
export function writeCalendar(events: Iterable<CalendarEvent>, now: string): Uint8Array<ArrayBuffer> {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wardbook//Wardbook//EN', 'CALSCALE:GREGORIAN'];
  for (const event of events) lines.push(...eventLines(event, now));
  lines.push('END:VCALENDAR');
  return new TextEncoder().encode(lines.map((line) => `${foldedLine(line)}\r\n`).join(''));
}

function* eventLines(event: CalendarEvent, now: string): Generator<string> {
  yield 'BEGIN:VEVENT';
  yield `UID:${escapedText(event.id)}@wardbook`;
  yield `DTSTAMP:${basic(now.slice(0, 19))}Z`;
  yield `DTSTART:${basic(event.starts)}`;
  // An end that does not come after the start is a slip; programs refuse the whole file for it.
  if (event.ends && event.ends > event.starts) yield `DTEND:${basic(event.ends)}`;
  yield `SUMMARY:${escapedText(event.title)}`;
  if (event.where) yield `LOCATION:${escapedText(event.where)}`;
  if (event.category) yield `CATEGORIES:${escapedText(event.category)}`;
  if (event.cancelled) yield 'STATUS:CANCELLED';
  yield 'END:VEVENT';
}

/** `2026-11-24T19:00` as `20261124T190000`. */
const basic = (time: string): string => time.replace(/[-:]/g, '').padEnd(15, '0');
