import { z } from 'zod';
import { defineKind, value } from './field';
import { code, day, id, longText } from './values';

export const commitmentStates = ['made', 'confirmed', 'kept', 'missed', 'withdrawn'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** What a person says they will do. A power-holder's pledge is another thing: it belongs to a demand. */
export const commitment = defineKind({
  kind: 'commitment',
  noun: ['commitment', 'commitments'],
  fields: {
    personId: value(id, { label: 'Who', ref: 'person', required: true }),
    eventId: value(id, { label: 'Made at', ref: 'event' }),
    conversationId: value(id, { label: 'Made in', ref: 'conversation' }),
    campaignId: value(id, { label: 'Campaign', ref: 'campaign' }),
    /** A code of the list `commitmentAction`. */
    action: value(code, { label: 'Said they would', required: true }),
    wording: value(longText, { label: 'In their words', freeText: true }),
    madeOn: value(day, { label: 'Made' }),
    due: value(day, { label: 'Due' }),
    state: value(z.enum(commitmentStates), { label: 'State', required: true }),
    keptOn: value(day, { label: 'Kept' }),
    keptAtEventId: value(id, { label: 'Kept at', ref: 'event' }),
  },
});
