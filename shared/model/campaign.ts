import { z } from 'zod';
import { defineKind, keyed, set, value } from './field';
import { code, codes, day, id, longText, position, shortText } from './values';

export const demandStates = ['asked', 'pledged', 'partly', 'refused', 'won'] as const;
export const pledgeAnswers = ['yes', 'partly', 'no'] as const;

export const campaign = defineKind({
  kind: 'campaign',
  noun: ['campaign', 'campaigns'],
  fields: {
    name: value(shortText, { label: 'Name', required: true }),
    summary: value(longText, { label: 'What it is about', freeText: true }),
    themes: set(codes, { label: 'Themes' }),
    placeIds: set(codes, { label: 'Places', ref: 'place' }),
    parentId: value(id, { label: 'Part of', ref: 'campaign' }),
    /** A code of the list `campaignStage`. */
    stage: value(code, { label: 'Stage' }),
    targets: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          name: z.string().max(200),
          role: z.string().max(200).optional(),
          personId: id.optional(),
          groupId: id.optional(),
          position: position.optional(),
        }),
      ),
      { label: 'Targets' },
    ),
    demands: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          text: z.string().max(2000),
          state: z.enum(demandStates).catch('asked'),
          position: position.optional(),
        }),
      ),
      { label: 'Demands', freeText: true },
    ),
    /** What power-holders said in public, each to one demand. */
    pledges: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          demandId: id,
          targetId: id.optional(),
          answer: z.enum(pledgeAnswers),
          words: z.string().max(2000).optional(),
          on: day,
          eventId: id.optional(),
        }),
      ),
      { label: 'Pledges', freeText: true },
    ),
    started: value(day, { label: 'Started' }),
    ended: value(day, { label: 'Ended' }),
  },
});
