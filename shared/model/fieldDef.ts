import { z } from 'zod';
import { defineKind, set, value } from './field';
import { code, codes, position, shortText } from './values';

export const fieldDef = defineKind({
  kind: 'fieldDef',
  noun: ['custom field', 'custom fields'],
  fields: {
    label: value(shortText, { label: 'Name', required: true }),
    type: value(z.enum(['text', 'number', 'date', 'yesNo', 'choice']), { label: 'Type', required: true }),
    of: value(code, { label: 'Belongs to' }),
    choices: set(codes, { label: 'Choices' }),
    position: value(position),
  },
});
