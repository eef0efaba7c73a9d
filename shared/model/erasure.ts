import { z } from 'zod';
import { defineKind, set, value } from './field';
import { codes, day } from './values';

/** That a person asked to be forgotten. Holds ids, a date and keyed hashes: never a name. */
export const erasure = defineKind({
  kind: 'erasure',
  noun: ['erasure', 'erasures'],
  fields: {
    personIds: set(codes, { label: 'Ids' }),
    on: value(day, { label: 'When', required: true }),
    signer: value(z.string().max(200)),
    contactHashes: set(codes),
    nameAndPostcodeHashes: set(codes),
    liftedOn: value(day, { label: 'Lifted' }),
  },
});
