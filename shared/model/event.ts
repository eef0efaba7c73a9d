import { z } from 'zod';
import { defineKind, keyed, set, value } from './field';
import { code, codes, count, flag, id, localTime, longText, position, shortText } from './values';

export const eventCategories = ['gathering', 'training', 'online', 'action'] as const;

export const event = defineKind({
  kind: 'event',
  noun: ['event', 'events'],
  fields: {
    title: value(shortText, { label: 'Title', required: true }),
    /** A code of the list `eventType`: mass meeting, house meeting, training, live call, … */
    type: value(code, { label: 'Type', required: true }),
    category: value(z.enum(eventCategories), { label: 'Category' }),
    starts: value(localTime, { label: 'Starts', required: true }),
    ends: value(localTime, { label: 'Ends' }),
    placeId: value(id, { label: 'Place', ref: 'place' }),
    venue: value(z.string().max(300), { label: 'Venue' }),
    capacity: value(count, { label: 'Places' }),
    campaignId: value(id, { label: 'Campaign', ref: 'campaign' }),
    agenda: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          title: z.string().max(300),
          minutes: count.optional(),
          speakerId: id.optional(),
          position: position.optional(),
        }),
      ),
      { label: 'Agenda', freeText: true },
    ),
    headcount: value(count, { label: 'Headcount' }),
    /** Newcomers among the headcount, where names were not taken. */
    firstTimers: value(count, { label: 'First-timers' }),
    skillsTaught: set(codes, { label: 'Skills taught' }),
    commitmentGoal: value(count, { label: 'Commitments aimed for' }),
    goals: keyed('id', z.array(z.looseObject({ id, measure: code, goal: count })), { label: 'Goals' }),
    debrief: value(longText, { label: 'Debrief', freeText: true }),
    cancelled: value(flag, { label: 'Cancelled' }),
  },
});
