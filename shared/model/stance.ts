import { z } from 'zod';
import { defineKind, value } from './field';
import { id, longText } from './values';

/** Where a person or a group stands on a campaign's demand: a point on the power map. */
export const stance = defineKind({
  kind: 'stance',
  noun: ['stance', 'stances'],
  fields: {
    campaignId: value(id, { ref: 'campaign', required: true }),
    /** A person or a group. */
    subjectId: value(id, { ref: 'person', required: true }),
    subjectKind: value(z.enum(['person', 'group'])),
    support: value(z.number().min(-5).max(5), { label: 'Support for our demand' }),
    influence: value(z.number().min(0).max(10), { label: 'Influence over the target' }),
    note: value(longText, { label: 'Note', freeText: true }),
  },
  identity: ['campaignId', 'subjectId'],
});
