import { z } from 'zod';
import { defineKind, keyed, log, named, protective, set, value } from './field';
import { code, codes, day, flag, id, instant, longText, position, shortText } from './values';

export const channels = ['phone', 'text', 'email', 'post'] as const;
export type Channel = (typeof channels)[number];

/** One person's word on one channel. The latest date *given* counts; on equal dates refusal wins. */
export const consentEntry = z.looseObject({
  id,
  channel: z.enum(channels),
  state: z.enum(['yes', 'no']),
  /** The day on which the person said it; unknown where an import did not tell. */
  given: day.optional(),
  recorded: instant,
  how: z.string().max(200).optional(),
  wording: z.string().max(2000).optional(),
  basis: code.optional(),
  struck: flag.optional(),
});

export const ladderEntry = z.looseObject({
  id,
  stage: code,
  on: day,
  recorded: instant,
  why: z.string().max(2000).optional(),
  struck: flag.optional(),
});

/** 1 is best: 1 leads, 2 supports, 3 undecided, 4 not interested, 5 opposed. Unassessed is no entry. */
export const assessmentEntry = z.looseObject({
  id,
  level: z.number().int().min(1).max(5),
  on: day,
  recorded: instant,
  conversationId: id.optional(),
  struck: flag.optional(),
});

export const protectiveEntry = z.looseObject({
  id,
  type: z.enum(['on', 'clear']),
  recorded: instant,
  reason: z.string().max(2000).optional(),
  clears: z.array(id).optional(),
});

export const emailEntry = z.looseObject({
  /** The address as written. */
  address: z.string().min(3).max(320),
  /** The address in lower case: two entries with one `key` are one email. */
  key: z.string().min(3).max(320),
  label: z.string().max(60).optional(),
  position: position.optional(),
});

export const phoneEntry = z.looseObject({
  /** E.164, or the digits as given where the number is not valid. */
  key: z.string().min(3).max(40),
  label: z.string().max(60).optional(),
  position: position.optional(),
});

export const ageBands = ['13-15', '16-17', 'adult', 'unknown'] as const;

/** A birthday is a day and a month, `MM-DD`, and never a year: how old somebody is, the age says as far as it is needed. */
const birthday = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

export const person = defineKind({
  kind: 'person',
  noun: ['person', 'people'],
  fields: {
    givenName: value(shortText, { label: 'First name' }),
    familyName: value(shortText, { label: 'Last name' }),
    knownAs: value(shortText, { label: 'Known as' }),
    pronouns: value(z.string().max(60), { label: 'Pronouns' }),
    ageBand: value(z.enum(ageBands), { label: 'Age' }),
    birthday: value(birthday, { label: 'Birthday' }),
    emails: keyed('key', z.array(emailEntry).max(20), { label: 'Emails', contact: true }),
    phones: keyed('key', z.array(phoneEntry).max(20), { label: 'Phones', contact: true }),
    street: value(z.string().max(300), { label: 'Street', contact: true }),
    town: value(z.string().max(120), { label: 'Town' }),
    postcode: value(z.string().max(12), { label: 'Postcode', contact: true }),
    placeId: value(id, { label: 'Place', ref: 'place' }),
    languages: set(codes, { label: 'Languages' }),
    accessNeeds: value(longText, { label: 'Access needs', freeText: true, special: true }),
    occupation: value(z.string().max(200), { label: 'Work' }),
    skills: set(codes, { label: 'Skills' }),
    tags: set(codes, { label: 'Tags' }),
    ladder: log(z.array(ladderEntry), { label: 'Ladder', wordsIn: ['why'] }),
    assessment: log(z.array(assessmentEntry), { label: 'Assessment' }),
    organiserId: value(id, { label: 'Organiser', ref: 'person' }),
    source: value(z.string().max(200), { label: 'How we met' }),
    consent: log(z.array(consentEntry), { label: 'Consent' }),
    basis: value(code, { label: 'Lawful basis' }),
    condition: value(code, { label: 'Article 9 condition' }),
    noticeGiven: value(day, { label: 'Privacy notice given' }),
    noticeDue: value(day, { label: 'Privacy notice due' }),
    /** The last day on which somebody looked whether they are still to be kept, and why they are. */
    keptOn: value(day, { label: 'Kept after a review' }),
    keptWhy: value(z.string().max(300), { label: 'Why they are kept', freeText: true }),
    noticeToStop: protective(z.array(protectiveEntry), { label: 'Notice to stop', wordsIn: ['reason'] }),
    doNotContact: protective(z.array(protectiveEntry), { label: 'Do not contact', wordsIn: ['reason'] }),
    votingIntention: value(code, { label: 'Voting intention', special: true }),
    notes: value(longText, { label: 'Notes', freeText: true }),
    privateNotes: value(longText, { label: 'Notes that never leave this laptop', freeText: true }),
    photoId: value(id, { label: 'Photo', ref: 'media' }),
    custom: named(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), {
      label: 'Other fields',
    }),
  },
});
