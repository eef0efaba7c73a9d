import type { EventValues } from '../../../shared/commands/planEvent';
import type { Rec } from '../../../shared/model/kinds';

/** An event's form, as typed. */
export interface EventFields {
  title: string;
  type: string;
  day: string | null;
  from: string;
  to: string;
  placeId: string | null;
  venue: string;
  campaignId: string | null;
  capacity: number | null;
  commitmentGoal: number | null;
}

export const emptyEvent: EventFields = {
  title: '',
  type: 'mass-meeting',
  day: null,
  from: '19:00',
  to: '',
  placeId: null,
  venue: '',
  campaignId: null,
  capacity: null,
  commitmentGoal: null,
};

/** The form of an event that is in the diary. */
export function eventFieldsOf(event: Rec<'event'>): EventFields {
  return {
    title: event.title,
    type: event.type,
    day: event.starts.slice(0, 10),
    from: event.starts.slice(11),
    to: event.ends?.slice(11) ?? '',
    placeId: event.placeId ?? null,
    venue: event.venue ?? '',
    campaignId: event.campaignId ?? null,
    capacity: event.capacity ?? null,
    commitmentGoal: event.commitmentGoal ?? null,
  };
}

export type EventErrors = Partial<Record<keyof EventFields, string>>;

/** What is wrong, beside the field it is wrong in. */
export function errorsInEvent(fields: EventFields): EventErrors {
  const errors: EventErrors = {};
  if (fields.title.trim() === '') errors.title = 'A title is needed: what the poster will say.';
  if (!fields.day) errors.day = 'A day is needed. A guess can be changed later.';
  if (!readTime(fields.from)) errors.from = 'Write a time like 7 pm, 19:00 or 6.30 pm.';
  if (fields.to.trim() !== '' && !readTime(fields.to)) errors.to = 'Write a time like 8.30 pm or 20:30.';
  const [from, to] = [readTime(fields.from), readTime(fields.to)];
  if (from && to && to <= from) errors.to = 'It ends before it begins. Change one of the two times.';
  return errors;
}

/** The values of a form without errors; empty fields of an event in the diary are cleared. */
export function eventValues(fields: EventFields, editing: boolean): EventValues {
  const day = fields.day ?? '';
  const to = readTime(fields.to);
  const venue = fields.venue.trim();
  const told = <T>(name: string, value: T | null): Record<string, T | null> =>
    value === null && !editing ? {} : { [name]: value };
  return {
    title: fields.title.trim(),
    type: fields.type,
    starts: `${day}T${readTime(fields.from) ?? '00:00'}`,
    ...told('ends', to ? `${day}T${to}` : null),
    ...told('placeId', fields.placeId),
    ...told('venue', venue === '' ? null : venue),
    ...told('campaignId', fields.campaignId),
    ...told('capacity', fields.capacity),
    ...told('commitmentGoal', fields.commitmentGoal),
  };
}

/** Reads "7 pm", "6.30pm", "19:00" or "19" as `HH:MM`; undefined when it is no time. */
export function readTime(text: string): string | undefined {
  const found = /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?\s*$/i.exec(text);
  if (!found) return undefined;
  const half = found[3]?.toLowerCase();
  let hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (half && (hours < 1 || hours > 12)) return undefined;
  if (half === 'pm' && hours < 12) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
