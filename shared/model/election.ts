import { z } from 'zod';
import { defineKind, keyed, value } from './field';
import { code, count, day, flag, id } from './values';

export const election = defineKind({
  kind: 'election',
  noun: ['election', 'elections'],
  fields: {
    on: value(day, { label: 'When', required: true }),
    type: value(code, { label: 'Type' }),
    placeId: value(id, { label: 'Place', ref: 'place', required: true }),
    electorate: value(count, { label: 'Electorate' }),
    turnout: value(count, { label: 'Votes cast' }),
    results: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          candidate: z.string().max(200),
          party: z.string().max(120).optional(),
          votes: count,
        }),
      ),
      { label: 'Results' },
    ),
    previousId: value(id, { label: 'Compared with', ref: 'election' }),
    organised: value(flag, { label: 'We organised here' }),
  },
});
