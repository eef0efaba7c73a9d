import ICAL from 'ical.js';
import { type TableLimits, tableLimits } from './csv';
import type { FileProblem, RowProblem } from './problem';
import type { RecordRow } from './recordLists/readRecords';
import { decodeText, type Encoding } from './textEncoding';

export interface CalendarEvents {
  /** As a list of events gives them: title, day, time, endDay, endTime, venue, cancelled. */
  rows: readonly RecordRow[];
  problems: readonly RowProblem[];
  encoding: Encoding;
}

export type CalendarResult = { ok: true; events: CalendarEvents } | { ok: false; problem: FileProblem };

/** An event that comes again every week is taken for a year, and no more than this often. */
const mostRepeats = 53;

/**
 * Reads the events of an iCalendar file (RFC 5545). Times are those of the poster: as written where the file
 * names a place's clock, British where it counts from Greenwich.
 */
export function readCalendar(bytes: Uint8Array, limits: TableLimits = tableLimits): CalendarResult {
  if (bytes.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: bytes.length, limit: limits.bytes });
  const { text, encoding } = decodeText(bytes);
  const rows: RecordRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, part] of cutEvents(text).entries()) {
    if (index >= limits.rows) return refused({ reason: 'too-many-rows', limit: limits.rows });
    const at = { row: index + 1, line: part.line };
    try {
      const component = new ICAL.Component(ICAL.parse(part.text));
      const read = readEvent(component.getFirstSubcomponent('vevent') ?? component, at);
      rows.push(...read.rows);
      problems.push(...read.problems);
    } catch (fault) {
      // ical.js throws for what it cannot read: one event is left out and named, the rest goes on.
      problems.push({ ...at, reason: 'event-not-read', detail: saidOf(fault) });
    }
  }
  if (rows.length + problems.length === 0) return refused({ reason: 'no-events' });
  return { ok: true, events: { rows, problems, encoding } };
}

/** What ical.js says of a fault it looked for; where it stumbled instead, its words are about its own code. */
function saidOf(fault: unknown): string {
  const stumbled = !(fault instanceof Error) || fault instanceof TypeError || fault instanceof RangeError;
  return stumbled ? 'it is damaged' : fault.message.slice(0, 120);
}

/** Each event as a calendar of its own, so that a fault in one costs no other; alarms are left out. */
function cutEvents(text: string): { line: number; text: string }[] {
  const events: { line: number; text: string }[] = [];
  let open: { line: number; lines: string[] } | undefined;
  let inAlarm = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const upper = line.trim().toUpperCase();
    if (upper === 'BEGIN:VEVENT') open = { line: index + 1, lines: [] };
    else if (upper === 'BEGIN:VALARM') inAlarm = true;
    else if (upper === 'END:VALARM') inAlarm = false;
    else if (upper === 'END:VEVENT' && open) {
      const body = open.lines.join('\r\n');
      events.push({
        line: open.line,
        text: `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${body}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      });
      open = undefined;
    } else if (open && !inAlarm && line !== '') open.lines.push(line);
  }
  return events;
}

function readEvent(component: ICAL.Component, at: { row: number; line: number }) {
  const problems: RowProblem[] = [];
  const event = new ICAL.Event(component);
  const title = (event.summary ?? '').trim().slice(0, 200);
  if (title === '') return { rows: [], problems: [{ ...at, reason: 'lacks', what: 'Title' } as const] };
  if (!component.hasProperty('dtstart'))
    return { rows: [], problems: [{ ...at, reason: 'lacks', what: 'Date' } as const] };
  const venue = (event.location ?? '')
    .replace(/\s*\n\s*/g, ', ')
    .trim()
    .slice(0, 300);
  const cancelled = String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';
  const length =
    component.hasProperty('dtend') || component.hasProperty('duration') ? event.duration : undefined;
  const rows = startsOf(event, at, problems).map((start): RecordRow => {
    const end = length ? start.clone() : undefined;
    if (end && length) end.addDuration(length);
    const [day = '', time] = onPoster(start);
    const [endDay = '', endTime] = end && !start.isDate ? onPoster(end) : [];
    return {
      ...at,
      values: {
        title,
        day,
        ...(time ? { time } : {}),
        ...(endTime ? { endDay, endTime } : {}),
        ...(venue ? { venue } : {}),
        ...(cancelled ? { cancelled: 'yes' } : {}),
      },
    };
  });
  return { rows, problems };
}

function startsOf(event: ICAL.Event, at: { row: number; line: number }, problems: RowProblem[]): ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const starts: ICAL.Time[] = [];
  const iterator = event.iterator();
  const lastYear = event.startDate.year + 1;
  for (let next = iterator.next(); next; next = iterator.next()) {
    const pastAYear =
      next.year > lastYear || (next.year === lastYear && next.dayOfYear() >= event.startDate.dayOfYear());
    if (starts.length >= mostRepeats || pastAYear) {
      problems.push({ ...at, value: event.summary, reason: 'repeats-cut', kept: starts.length });
      break;
    }
    starts.push(next.clone());
  }
  return starts;
}

const british = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day and time as a poster says them; a whole day has no time. */
function onPoster(time: ICAL.Time): [day: string, time?: string] {
  const written = time.toString();
  if (time.isDate) return [written.slice(0, 10)];
  if (!written.endsWith('Z')) return [written.slice(0, 10), written.slice(11, 16)];
  const parts = new Map(british.formatToParts(new Date(written)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return [`${part('year')}-${part('month')}-${part('day')}`, `${part('hour')}:${part('minute')}`];
}

const refused = (problem: FileProblem): CalendarResult => ({ ok: false, problem });
