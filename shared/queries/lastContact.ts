import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';

/** The last day on which anybody spoke with a person; undefined is *never*. */
export function lastSpoken(workbook: WorkbookReader, personId: string): string | undefined {
  let last: string | undefined;
  for (const { on } of workbook.by('conversation', 'personId', personId)) {
    if (last === undefined || on > last) last = on;
  }
  return last;
}

/** The last event a person came to, by its day; undefined where they came to none. */
export function lastCame(workbook: WorkbookReader, personId: string): string | undefined {
  let last: string | undefined;
  for (const one of workbook.by('attendance', 'personId', personId)) {
    if (!one.attended) continue;
    const event = workbook.get('event', one.eventId);
    if (event && (last === undefined || eventDay(event) > last)) last = eventDay(event);
  }
  return last;
}

const kept = new WeakMap<
  object,
  { conversations: number; attendances: number; days: ReadonlyMap<string, string> }
>();

/** The day each person was last spoken with or last came to something, for all of them in one pass. */
export function lastContacts(workbook: WorkbookReader): ReadonlyMap<string, string> {
  const conversations = workbook.kindVersion('conversation') + workbook.kindVersion('person');
  const attendances = workbook.kindVersion('attendance') + workbook.kindVersion('event');
  const before = kept.get(workbook);
  if (before?.conversations === conversations && before.attendances === attendances) return before.days;
  const days = new Map<string, string>();
  const see = (personId: string, day: string): void => {
    const id = workbook.resolve(personId);
    const last = days.get(id);
    if (last === undefined || day > last) days.set(id, day);
  };
  for (const one of workbook.all('conversation')) see(one.personId, one.on);
  for (const one of workbook.all('attendance')) {
    const event = one.attended ? workbook.get('event', one.eventId) : undefined;
    if (event) see(one.personId, eventDay(event));
  }
  kept.set(workbook, { conversations, attendances, days });
  return days;
}
