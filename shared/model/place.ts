import { defineKind, set, value } from './field';
import { code, codes, count, id, shortText } from './values';

export const place = defineKind({
  kind: 'place',
  noun: ['place', 'places'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    type: value(code, { label: 'Type' }),
    parentId: value(id, { label: 'Part of', ref: 'place' }),
    electorate: value(count, { label: 'Electorate' }),
    /** Beginnings of postcodes ("NG18 1"): who has such a one, and no place, lives here. */
    postcodes: set(codes, { label: 'Postcodes' }),
  },
});
