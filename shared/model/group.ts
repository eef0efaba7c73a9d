import { z } from 'zod';
import { defineKind, keyed, log, set, value } from './field';
import { code, codes, count, day, flag, id, instant, longText, shortText, url } from './values';

export const memberCountEntry = z.looseObject({
  id,
  on: day,
  members: count,
  reach: count.optional(),
  recorded: instant,
  struck: flag.optional(),
});

export const group = defineKind({
  kind: 'group',
  noun: ['group', 'groups'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    type: value(code, { label: 'Type' }),
    placeId: value(id, { label: 'Place', ref: 'place' }),
    platform: value(code, { label: 'Platform' }),
    url: value(url, { label: 'Address on the web' }),
    memberCounts: log(z.array(memberCountEntry), { label: 'Members' }),
    tags: set(codes, { label: 'Tags' }),
    notes: value(longText, { label: 'Notes', freeText: true }),
    links: keyed('id', z.array(z.looseObject({ id, url })).max(50), { label: 'Links' }),
  },
});
