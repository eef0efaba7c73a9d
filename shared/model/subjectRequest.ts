import { z } from 'zod';
import { defineKind, keyed, value } from './field';
import { day, id } from './values';

/** How an item leaves: as it is shown, with other people's names hidden; with their names; or not at all. */
export const itemChoices = ['hidden', 'named', 'out'] as const;
export type ItemChoice = (typeof itemChoices)[number];

const lookedEntry = z.looseObject({
  /** Of the item of the draft (`queries/access/whatWeHold.ts`): "conversation:<id>". */
  key: z.string().min(1).max(200),
  as: z.enum(itemChoices),
  /** Of the words that were looked at: an item that says something else since has to be looked at again. */
  mark: z.string().min(1).max(20),
  /** Why it is left out. */
  why: z.string().max(300).optional(),
});

/** That a person asked to see what is held about them (UK GDPR Article 15), and how far the answer is. Stays here. */
export const subjectRequest = defineKind({
  kind: 'subjectRequest',
  noun: ['request to see what we hold', 'requests to see what we hold'],
  fields: {
    personId: value(id, { label: 'Who asked', ref: 'person', required: true }),
    askedOn: value(day, { label: 'Asked on', required: true }),
    looked: keyed('key', z.array(lookedEntry).max(20_000), { label: 'Looked at' }),
    answeredOn: value(day, { label: 'Answered on' }),
  },
});
