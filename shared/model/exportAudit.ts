import { z } from 'zod';
import { defineKind, set, value } from './field';
import { code, codes, count, instant } from './values';

export const exportAudit = defineKind({
  kind: 'exportAudit',
  noun: ['export', 'exports'],
  fields: {
    by: value(z.string().max(200), { label: 'Who' }),
    at: value(instant, { label: 'When', required: true }),
    what: value(code, { label: 'What', required: true }),
    to: value(z.string().max(300), { label: 'For' }),
    count: value(count, { label: 'How many people' }),
    personIds: set(codes),
  },
});
