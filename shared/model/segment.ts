import { z } from 'zod';
import { defineKind, value } from './field';
import { shortText } from './values';

export const segment = defineKind({
  kind: 'segment',
  noun: ['saved search', 'saved searches'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    /** The conditions, as the segment builder keeps them. */
    search: value(z.json(), { label: 'Questions' }),
  },
});
