import { describe, expect, it } from 'vitest';
import {
  emptyEvent,
  errorsInEvent,
  eventFieldsOf,
  eventValues,
  readTime,
} from '../../../renderer/rooms/events/eventFields';
import { Ruth } from '../ruth';

const meeting = { ...emptyEvent, title: 'Warm homes', day: '2026-11-26' };

describe('a time as people write it', () => {
  it.each([
    ['7 pm', '19:00'],
    ['6.30pm', '18:30'],
    ['6:30 PM', '18:30'],
    ['19:00', '19:00'],
    ['19', '19:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    [' 9.05 ', '09:05'],
    ['0:15', '00:15'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', 'half past', '25:00', '7:60', '13 pm', '0 am', '7 o’clock', '1900'])(
    '%s is no time',
    (typed) => {
      expect(readTime(typed)).toBeUndefined();
    },
  );
});

describe('the form of an event', () => {
  it('needs a title, a day and a time to begin', () => {
    expect(Object.keys(errorsInEvent({ ...emptyEvent, from: 'evening' })).sort()).toEqual([
      'day',
      'from',
      'title',
    ]);
    expect(errorsInEvent(meeting)).toEqual({});
  });

  it('may not end before it begins, nor at a time that is none', () => {
    expect(errorsInEvent({ ...meeting, to: '6 pm' }).to).toMatch(/ends before it begins/);
    expect(errorsInEvent({ ...meeting, to: 'late' }).to).toMatch(/Write a time/);
    expect(errorsInEvent({ ...meeting, to: '8.30 pm' })).toEqual({});
  });

  it('opens with what the diary holds', () => {
    const ruth = new Ruth();
    const id = ruth.plans('Warm homes', '2026-11-26', {
      ...eventValues(
        { ...meeting, from: '7 pm', to: '8.30pm', venue: ' The centre ', commitmentGoal: 60 },
        false,
      ),
    });
    expect(eventFieldsOf(ruth.reads('event', id))).toMatchObject({
      title: 'Warm homes',
      day: '2026-11-26',
      from: '19:00',
      to: '20:30',
      venue: 'The centre',
      commitmentGoal: 60,
      capacity: null,
    });
  });

  it('leaves what was not told out of a new event, and clears it in one that is held', () => {
    expect(eventValues(meeting, false)).toEqual({
      title: 'Warm homes',
      type: 'mass-meeting',
      starts: '2026-11-26T19:00',
    });
    expect(eventValues(meeting, true)).toMatchObject({ ends: null, venue: null, campaignId: null });
  });
});
