import { z } from 'zod';
import { defineKind, value } from './field';
import { day, shortText } from './values';

/** A colleague's card: how to seal a pack for them, and how to know that one is theirs. */
export const colleague = defineKind({
  kind: 'colleague',
  noun: ['colleague', 'colleagues'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    recipient: value(z.string().max(200)),
    signingKey: value(z.string().max(200)),
    checkedOn: value(day, { label: 'Checked' }),
    withdrawnOn: value(day, { label: 'Withdrawn' }),
  },
});
