import { z } from 'zod';
import { defineKind, value } from './field';
import { code, flag, id, instant, longText } from './values';

export const rsvps = ['invited', 'yes', 'maybe', 'no'] as const;
export type Rsvp = (typeof rsvps)[number];

export const attendance = defineKind({
  kind: 'attendance',
  noun: ['attendance', 'attendances'],
  fields: {
    eventId: value(id, { label: 'Event', ref: 'event', required: true }),
    personId: value(id, { label: 'Person', ref: 'person', required: true }),
    rsvp: value(z.enum(rsvps), { label: 'Reply' }),
    /** Apart from the reply: true came, false did not, absent is not told. */
    attended: value(flag, { label: 'Came' }),
    firstTime: value(flag, { label: 'First time' }),
    invitedById: value(id, { label: 'Invited by', ref: 'person' }),
    role: value(code, { label: 'Role' }),
    arrivedAt: value(instant, { label: 'Arrived' }),
    note: value(longText, { label: 'Note', freeText: true }),
  },
  identity: ['eventId', 'personId'],
});
