import { z } from 'zod';
import { defineKind, value } from './field';
import { count, id } from './values';

/** One sheet's counts, by one enterer: totals are queries over tallies. */
export const tally = defineKind({
  kind: 'tally',
  noun: ['tally', 'tallies'],
  fields: {
    eventId: value(id, { label: 'Event', ref: 'event', required: true }),
    enteredBy: value(z.string().max(200), { label: 'Entered by' }),
    sheetId: value(id, { label: 'Sheet', ref: 'sheet' }),
    attempts: value(count, { label: 'Attempts' }),
    contacts: value(count, { label: 'Contacts' }),
    conversations: value(count, { label: 'Conversations' }),
    registrations: value(count, { label: 'Registrations' }),
    signatures: value(count, { label: 'Signatures' }),
    leaflets: value(count, { label: 'Leaflets' }),
    neverCanvassed: value(count, { label: 'Had never canvassed before' }),
  },
});
