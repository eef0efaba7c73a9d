import { defineKind, value } from './field';
import { day, id } from './values';

/** That somebody takes part in a campaign, wherever they came or committed: chosen, where a stance is judged. */
export const participation = defineKind({
  kind: 'participation',
  noun: ['part in a campaign', 'parts in campaigns'],
  fields: {
    campaignId: value(id, { label: 'Campaign', ref: 'campaign', required: true }),
    personId: value(id, { label: 'Person', ref: 'person', required: true }),
    since: value(day, { label: 'Since' }),
  },
  identity: ['campaignId', 'personId'],
});
