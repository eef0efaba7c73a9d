import { z } from 'zod';
import { defineKind, keyed, log, set, value } from './field';
import { code, codes, count, day, flag, id, instant, longText, shortText, url } from './values';

export const storyConsents = ['private', 'team', 'public-unnamed', 'public-named'] as const;
export type StoryConsent = (typeof storyConsents)[number];
export const storyStatuses = ['heard', 'drafted', 'approved', 'shared'] as const;

/** What the teller agreed to, in the teller's order of giving; a withdrawal is an entry of its own. */
export const storyConsentEntry = z.looseObject({
  id,
  level: z.enum([...storyConsents, 'withdrawn']),
  given: day.optional(),
  recorded: instant,
  how: z.string().max(200).optional(),
  wording: z.string().max(2000).optional(),
  struck: flag.optional(),
});

export const story = defineKind({
  kind: 'story',
  noun: ['story', 'stories'],
  fields: {
    title: value(shortText, { label: 'Title', required: true }),
    body: value(longText, { label: 'The story', freeText: true }),
    personId: value(id, { label: 'Told by', ref: 'person' }),
    heardOn: value(day, { label: 'Heard' }),
    themes: set(codes, { label: 'Themes' }),
    campaignId: value(id, { label: 'Campaign', ref: 'campaign' }),
    placeId: value(id, { label: 'Place', ref: 'place' }),
    eventId: value(id, { label: 'Heard at', ref: 'event' }),
    format: value(code, { label: 'Format' }),
    mediaIds: set(codes, { label: 'Media', ref: 'media' }),
    consent: log(z.array(storyConsentEntry), {
      label: 'What the teller agreed to',
      wordsIn: ['how', 'wording'],
    }),
    status: value(z.enum(storyStatuses), { label: 'Status' }),
    shares: keyed(
      'id',
      z.array(
        z.looseObject({
          id,
          platform: code,
          url: url.optional(),
          on: day,
          reach: count.optional(),
          engagements: count.optional(),
        }),
      ),
      { label: 'Shared' },
    ),
  },
});
