import { defineKind, set, value } from './field';
import { code, codes, day, id, longText, shortText } from './values';

export const task = defineKind({
  kind: 'task',
  noun: ['follow-up', 'follow-ups'],
  fields: {
    title: value(shortText, { label: 'What to do', required: true }),
    detail: value(longText, { label: 'Detail', freeText: true }),
    due: value(day, { label: 'Due' }),
    /** `ring`, `write`, `visit` or `other`: what the button on Today offers. */
    deed: value(code, { label: 'How' }),
    personId: value(id, { label: 'About', ref: 'person' }),
    eventId: value(id, { label: 'Event', ref: 'event' }),
    campaignId: value(id, { label: 'Campaign', ref: 'campaign' }),
    conversationId: value(id, { label: 'Agreed in', ref: 'conversation' }),
    ownerId: value(id, { label: 'Owner', ref: 'person' }),
    aboutIds: set(codes, { label: 'Also about' }),
    doneOn: value(day, { label: 'Done' }),
  },
});
