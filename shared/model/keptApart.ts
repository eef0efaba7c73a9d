import { defineKind, value } from './field';
import { day, id } from './values';

/** Somebody looked and said that two people are not one: they are not asked about again. */
export const keptApart = defineKind({
  kind: 'keptApart',
  noun: ['pair kept apart', 'pairs kept apart'],
  fields: {
    firstId: value(id, { ref: 'person', required: true }),
    secondId: value(id, { ref: 'person', required: true }),
    on: value(day),
  },
  identity: ['firstId', 'secondId'],
});
