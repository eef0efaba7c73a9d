import { z } from 'zod';
import { defineKind, value } from './field';
import { id, longText, shortText } from './values';

/** A photo, a recording or a film. Its bytes lie sealed beside the records (renderer/store/media), under its own key. */
export const media = defineKind({
  kind: 'media',
  noun: ['photo or recording', 'photos and recordings'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    /** What can be seen or heard: shown below it, and read out to who cannot see it. */
    caption: value(longText, { label: 'Caption', freeText: true }),
    /** Whose face it is: of somebody's photo, so that one that another took the place of is theirs still. */
    personId: value(id, { label: 'Photo of', ref: 'person' }),
    type: value(z.string().max(100), { label: 'Type' }),
    /** Bytes. */
    size: value(
      z
        .number()
        .int()
        .min(1)
        .max(2 ** 40),
      { label: 'Size' },
    ),
    sha256: value(z.string().length(64)),
    /** 256 random bits in base64 under which its bytes are sealed: this workbook's own, it never leaves in a pack. */
    key: value(z.string().length(44)),
  },
});
