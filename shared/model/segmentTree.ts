import { z } from 'zod';
import { commitmentStates } from './commitment';
import { ageBands, channels } from './person';
import { code, day, id } from './values';

/** So many days back from today, today included; or from one day to another, either of them open. */
export const period = z.union([
  z.strictObject({ days: z.number().int().min(1).max(3650) }),
  z.strictObject({ from: day.optional(), to: day.optional() }),
]);
export type Period = z.output<typeof period>;

const when = period.optional();
const text = z.string().max(200);

/** Fields of a person that hold words, as a condition names them. */
export const textFields = [
  'givenName',
  'familyName',
  'knownAs',
  'pronouns',
  'emails',
  'phones',
  'street',
  'town',
  'postcode',
  'occupation',
  'source',
  'accessNeeds',
  'notes',
  'privateNotes',
] as const;
export type TextField = (typeof textFields)[number];

/** How the words of a field are asked for. The first three take words, the last two none. */
export const textTests = ['has', 'is', 'starts', 'some', 'none'] as const;
export type TextTest = (typeof textTests)[number];

/** Where a rung, or a number, lies in respect of the one that is named. */
export const levels = ['at', 'up', 'down'] as const;

/** Where a commitment stands: `open` is made or confirmed and not yet kept. */
export const commitmentStandings = ['open', ...commitmentStates] as const;

/**
 * What may be asked of a person, each with what it needs to know. Everything that is left out means *any*. What a
 * condition means is in `queries/segments`; nothing else lists them. They are strict: a newer version's addition
 * that is not known here would find other people if it were passed over.
 */
export const conditionShapes = {
  // What they did.
  came: z.strictObject({ type: code.optional(), eventId: id.optional(), when }),
  committed: z.strictObject({ action: code.optional(), state: z.enum(commitmentStandings).optional(), when }),
  spokenTo: z.strictObject({ oneToOne: z.boolean().optional(), theme: code.optional(), when }),
  toldStory: z.strictObject({ when }),
  joinedIn: z.strictObject({ campaignId: id }),
  followUp: z.strictObject({ state: z.enum(['open', 'overdue']) }),
  // Who and where they are.
  livesIn: z.strictObject({ placeId: id, below: z.boolean().optional() }),
  belongsTo: z.strictObject({ groupId: id.optional(), type: code.optional() }),
  onLadder: z.strictObject({ stage: code, level: z.enum(levels).optional() }),
  assessed: z.strictObject({
    grade: z.number().int().min(1).max(5).optional(),
    level: z.enum(levels).optional(),
  }),
  tagged: z.strictObject({ tag: code }),
  organisedBy: z.strictObject({ personId: id.optional() }),
  leads: z.strictObject({}),
  ledBy: z.strictObject({ personId: id.optional() }),
  age: z.strictObject({ band: z.enum(ageBands) }),
  /** 1 is January. */
  birthday: z.strictObject({ month: z.number().int().min(1).max(12).optional() }),
  pictured: z.strictObject({}),
  speaks: z.strictObject({ language: code }),
  skilled: z.strictObject({ skill: code }),
  words: z.strictObject({ field: z.enum(textFields), test: z.enum(textTests), text: text.optional() }),
  custom: z.strictObject({
    fieldId: id,
    test: z.enum(['is', 'over', 'under', 'some', 'none']),
    value: z.union([text, z.number(), z.boolean()]).optional(),
  }),
  // How we may contact them.
  may: z.strictObject({ channel: z.enum(channels) }),
  doNotContact: z.strictObject({}),
  said: z.strictObject({ channel: z.enum(channels), state: z.enum(['yes', 'no', 'nothing']) }),
  noticeDue: z.strictObject({}),
  noticeGiven: z.strictObject({ when }),
  // Why they are here: what is noted of them, or of everybody.
  held: z.strictObject({ by: z.enum(['basis', 'condition']), code: code.optional() }),
  reviewed: z.strictObject({ when }),
  // Another saved search.
  inSearch: z.strictObject({ segmentId: id }),
} as const;

export type ConditionName = keyof typeof conditionShapes;
/** What a question needs to know; one that needs nothing is not to forbid what every question has. */
type Told<S> = string extends keyof S ? unknown : S;
/** One question. With `not`, whoever does not answer it. */
export type SegmentCondition = {
  [N in ConditionName]: { is: N; not?: boolean | undefined } & Told<z.output<(typeof conditionShapes)[N]>>;
}[ConditionName];
export type ConditionOf<N extends ConditionName> = Extract<SegmentCondition, { is: N }>;

/** Several questions: all of them, or any of them. */
export interface SegmentGroup {
  join: 'all' | 'any';
  not?: boolean | undefined;
  of: SegmentNode[];
}
export type SegmentNode = SegmentGroup | SegmentCondition;

export const isGroup = (node: SegmentNode): node is SegmentGroup => 'join' in node;

/** So deep may questions be nested, and so many may there be: far more than anybody can read. */
export const segmentLimits = { depth: 6, conditions: 100 };
