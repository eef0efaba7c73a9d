import fc from 'fast-check';

/** People as a block of the store holds them: a stamp, codes, references, words. */
export const anyPerson = fc.record(
  {
    id: fc.uuid(),
    kind: fc.constant('person'),
    base: fc.constantFrom('0m7uvl0ao0000laptop01', '0m7uvmalc0000laptop02'),
    givenName: fc.string({ maxLength: 12 }),
    placeId: fc.constantFrom('estate', 'town', null),
    tags: fc.subarray(['tenant', 'choir', 'driver']),
    skills: fc.constant('not a list' as unknown as string[]),
    unheardOf: fc.jsonValue(),
  },
  { requiredKeys: ['id', 'kind', 'base'] },
);
