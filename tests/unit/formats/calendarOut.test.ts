import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../../shared/formats/calendarOut';

const now = '2026-11-24T19:30:00.123Z';
const text = (...events: CalendarEvent[]) => new TextDecoder().decode(writeCalendar(events, now));

/** The events as ical.js reads them. */
const readBack = (written: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(written))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const meeting: CalendarEvent = {
  id: 'event-1',
  title: 'Mass meeting; bring a neighbour, and tea',
  starts: '2026-12-01T19:00',
  ends: '2026-12-01T21:00',
  where: 'Civic Centre, Chesterfield Road\nMansfield',
  category: 'Mass meeting',
};

describe('an event for a calendar', () => {
  it('is read by another program as it was planned', () => {
    const [event] = readBack(text(meeting));
    expect(event?.summary).toBe(meeting.title);
    expect(event?.location).toBe(meeting.where);
    expect(event?.uid).toBe('event-1@wardbook');
    expect(event?.startDate.toString()).toBe('2026-12-01T19:00:00');
    expect(event?.endDate.toString()).toBe('2026-12-01T21:00:00');
  });

  it('is at seven wherever the calendar is opened; only the stamp is in UTC', () => {
    expect(readBack(text(meeting))[0]?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    expect(text(meeting)).toContain('\r\nDTSTART:20261201T190000\r\n');
    expect(text(meeting)).toContain('\r\nDTSTAMP:20261124T193000Z\r\n');
  });

  it('without an end, or with one before its start, has none', () => {
    const { ends: _, ...open } = meeting;
    expect(text(open)).not.toContain('DTEND');
    expect(text({ ...meeting, ends: '2026-12-01T18:00' })).not.toContain('DTEND');
  });

  it('that was called off says so', () => {
    expect(text({ ...meeting, cancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('cannot add lines of its own', () => {
    const written = text({ ...meeting, title: 'Tea\r\nATTENDEE:mailto:x@example.org\rEND:VEVENT' });
    expect(written).not.toMatch(/^ATTENDEE/m);
    expect(readBack(written)).toHaveLength(1);
  });
});

describe('many events', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'ab é,;:\\"\n’\u{1F642}'),
    minLength: 1,
    maxLength: 120,
  });
  const event = fc.record({
    id: fc.uuid(),
    title: words,
    starts: fc.constantFrom('2026-03-29T01:30', '2026-10-25T01:30', '2026-12-31T23:59'),
    where: fc.option(words, { nil: undefined }),
  });

  it('are all read back by another program, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 5 }), (events) => {
        const written = text(...events);
        for (const line of written.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const read = events.length === 0 ? [] : readBack(written);
        expect(
          read.map(({ summary, location }) => ({ title: summary, where: location ?? undefined })),
        ).toEqual(events.map(({ title, where }) => ({ title, where })));
        expect(read.map(({ startDate }) => startDate.toString())).toEqual(
          events.map(({ starts }) => `${starts}:00`),
        );
      }),
    );
  });
});
