import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../shared/formats/calendar';
import { readContactsFile } from '../../../shared/formats/contactsFile';
import { fixture } from './fixture';

describe('a calendar from Google', () => {
  const read = readCalendar(fixture('calendar/google.ics'));
  if (!read.ok) throw new Error(read.problem.reason);
  const { rows, problems } = read.events;

  it('gives its events at the times of the poster, British where it counts from Greenwich', () => {
    expect(rows[0]).toEqual({
      row: 1,
      line: 25,
      values: {
        title: 'Assembly for the 28 bus, with the council',
        day: '2026-07-14',
        time: '18:30',
        endDay: '2026-07-14',
        endTime: '20:00',
        venue: 'Town Hall, Market Place, Mansfield',
      },
    });
  });

  it('gives each time of one that comes again, and a whole day without a time', () => {
    expect(rows.slice(1, 4).map(({ values }) => `${values.title} ${values.day} ${values.time}`)).toEqual([
      'Phone bank 2026-12-01 19:00',
      'Phone bank 2026-12-08 19:00',
      'Phone bank 2026-12-15 19:00',
    ]);
    expect(rows[4]?.values).toEqual({ title: 'Office closed', day: '2026-12-24', cancelled: 'yes' });
  });

  it('names the one that cannot be read by its line, and keeps the rest', () => {
    expect(rows).toHaveLength(5);
    expect(problems.map(({ row, line, reason }) => [row, line, reason])).toEqual([[4, 53, 'event-not-read']]);
  });

  it('opens like any other file', () => {
    expect(readContactsFile('diary.ics', fixture('calendar/google.ics'))).toMatchObject({
      ok: true,
      type: 'events',
    });
  });
});

const calendar = (...lines: string[]) =>
  new TextEncoder().encode(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'));

it('an event that goes on for ever is taken for a year', () => {
  const read = readCalendar(
    calendar('BEGIN:VEVENT', 'SUMMARY:Surgery', 'DTSTART:20260105T100000', 'RRULE:FREQ=WEEKLY', 'END:VEVENT'),
  );
  expect(read.ok && read.events.rows.length).toBe(53);
  expect(read.ok && read.events.problems).toMatchObject([{ reason: 'repeats-cut', kept: 53 }]);
});

it('a calendar without an event is refused', () => {
  expect(readCalendar(calendar())).toEqual({ ok: false, problem: { reason: 'no-events' } });
});
