import { z } from 'zod';
import { defineKind, set, value } from './field';
import { code, count, id, instant } from './values';

export const exportAudit = defineKind({
  kind: 'exportAudit',
  noun: ['export', 'exports'],
  fields: {
    by: value(z.string().max(200), { label: 'Who' }),
    at: value(instant, { label: 'When', required: true }),
    what: value(code, { label: 'What', required: true }),
    to: value(z.string().max(300), { label: 'For' }),
    count: value(count, { label: 'How many people' }),
    /** Everybody in it: whoever asks to be forgotten is told where their details went. */
    personIds: set(z.array(id).max(1_000_000)),
  },
});
