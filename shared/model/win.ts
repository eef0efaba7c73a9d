import { defineKind, value } from './field';
import { count, day, id, longText, shortText } from './values';

export const win = defineKind({
  kind: 'win',
  noun: ['win', 'wins'],
  fields: {
    campaignId: value(id, { label: 'Campaign', ref: 'campaign', required: true }),
    demandId: value(id, { label: 'Demand' }),
    on: value(day, { label: 'When', required: true }),
    title: value(shortText, { label: 'What was won', required: true }),
    description: value(longText, { label: 'How', freeText: true }),
    peopleHelped: value(count, { label: 'People it helps' }),
    evidence: value(longText, { label: 'Evidence', freeText: true }),
  },
});
