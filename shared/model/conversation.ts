import { z } from 'zod';
import { defineKind, set, value } from './field';
import { code, codes, day, flag, id, longText } from './values';

export const conversation = defineKind({
  kind: 'conversation',
  noun: ['conversation', 'conversations'],
  fields: {
    personId: value(id, { label: 'With', ref: 'person', required: true }),
    organiserId: value(id, { label: 'Organiser', ref: 'person' }),
    /** The organiser's name where no person of that name is kept. */
    organiserName: value(z.string().max(200)),
    on: value(day, { label: 'When', required: true }),
    channel: value(code, { label: 'How' }),
    oneToOne: value(flag, { label: 'One-to-one' }),
    eventId: value(id, { label: 'At', ref: 'event' }),
    notes: value(longText, { label: 'What moves them', freeText: true }),
    themes: set(codes, { label: 'Themes' }),
    assessment: value(z.number().int().min(1).max(5), { label: 'Where they stand' }),
    ladderTo: value(code, { label: 'Moved to' }),
  },
});
