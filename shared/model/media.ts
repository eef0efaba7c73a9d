import { z } from 'zod';
import { defineKind, value } from './field';
import { count, shortText } from './values';

export const media = defineKind({
  kind: 'media',
  noun: ['file', 'files'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    type: value(z.string().max(100), { label: 'Type' }),
    size: value(count, { label: 'Size' }),
    sha256: value(z.string().length(64)),
  },
});
