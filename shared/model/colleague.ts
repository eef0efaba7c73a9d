import { z } from 'zod';
import { defineKind, value } from './field';
import { day, instant, shortText } from './values';

/** A colleague's card: how to seal a pack for them, and how to know that one is theirs. Never leaves in a pack. */
export const colleague = defineKind({
  kind: 'colleague',
  noun: ['colleague', 'colleagues'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    /** An age recipient (age-encryption.org/v1, X25519): `age1…`. */
    recipient: value(z.string().max(200)),
    /** An Ed25519 key as base64url. */
    signingKey: value(z.string().max(200)),
    checkedOn: value(day, { label: 'Checked' }),
    withdrawnOn: value(day, { label: 'Withdrawn' }),
    /** When the newest pack of theirs that was taken in was made, by their clock. */
    lastPackAt: value(instant),
  },
});
