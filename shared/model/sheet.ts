import { z } from 'zod';
import { defineKind, keyed, value } from './field';
import { code, id, instant } from './values';

/** A printed page, so that what comes back on paper finds its people. */
export const sheet = defineKind({
  kind: 'sheet',
  noun: ['printed sheet', 'printed sheets'],
  fields: {
    eventId: value(id, { ref: 'event' }),
    purpose: value(code, { label: 'For', required: true }),
    rows: keyed('id', z.array(z.looseObject({ id, personId: id })), { ref: 'person', refIn: 'personId' }),
    printed: value(instant, { label: 'Printed' }),
    read: value(instant, { label: 'Read' }),
  },
});
