import { z } from 'zod';
import { defineKind, set, value } from './field';
import { codes, day, id, instant } from './values';

/** That a person asked to be forgotten. Holds ids, a date and keyed hashes: never a name. */
export const erasure = defineKind({
  kind: 'erasure',
  noun: ['erasure', 'erasures'],
  fields: {
    personIds: set(codes, { label: 'Ids' }),
    on: value(day, { label: 'When', required: true }),
    signer: value(z.string().max(200)),
    /** When it was carried out here: a backup from before may hold them. Stays here. */
    doneAt: value(instant),
    /** Backups from before that were rewritten or looked through and do not hold them, by the time in their name. */
    goneFrom: set(z.array(instant).max(2000)),
    /** Ids of the records that went with them: a pack that brings a part of one is known by it. Stays here. */
    goneIds: set(z.array(id).max(200_000)),
    contactHashes: set(z.array(id).max(2000)),
    nameAndPostcodeHashes: set(z.array(id).max(2000)),
    /** A new request by the person: they may be taken in again. */
    liftedOn: value(day, { label: 'Lifted' }),
    liftedWhy: value(z.string().trim().min(1).max(500), { label: 'Why it was lifted' }),
  },
});
