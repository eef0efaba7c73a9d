import { z } from 'zod';
import { defineKind, set, value } from './field';
import { codes, day, id, longText } from './values';

/** One answer given in a listening exercise. */
export const response = defineKind({
  kind: 'response',
  noun: ['response', 'responses'],
  fields: {
    question: value(z.string().max(1000), { label: 'Question' }),
    answer: value(longText, { label: 'Answer', freeText: true, required: true }),
    on: value(day, { label: 'When' }),
    themes: set(codes, { label: 'Themes' }),
    eventId: value(id, { ref: 'event' }),
    campaignId: value(id, { ref: 'campaign' }),
    personId: value(id, { ref: 'person' }),
  },
});
