import { defineKind, value } from './field';
import { code, count, id, shortText } from './values';

export const place = defineKind({
  kind: 'place',
  noun: ['place', 'places'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    type: value(code, { label: 'Type' }),
    parentId: value(id, { label: 'Part of', ref: 'place' }),
    electorate: value(count, { label: 'Electorate' }),
  },
});
