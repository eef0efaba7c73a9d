import { z } from 'zod';
import { type SpecialList, specialLists } from './list';
import { code, id } from './values';

/** Which part of a workbook a pack holds, as its manifest tells: of people who were picked it does not list the ids. */
export const packScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('campaign'), id }),
  z.object({ of: z.literal('event'), id }),
  z.object({ of: z.literal('place'), id }),
  z.object({ of: z.literal('people') }),
  z.object({ of: z.literal('stories') }),
  z.object({ of: z.literal('all') }),
]);
export type PackScope = z.output<typeof packScope>;

const known: ReadonlySet<string> = new Set(packScope.options.map(({ shape }) => shape.of.value));

/** A scope as a pack that came in tells it: one of a later version is not known here, and told as none. */
export const receivedScope = z.union([
  packScope,
  z
    .looseObject({ of: code })
    .refine(({ of }) => !known.has(of))
    .transform(() => undefined),
]);

/** What a pack of counts tells of: the whole book, or a place and everything below it. */
export type CountsScope = Extract<PackScope, { of: 'all' | 'place' }>;
/** What a pack of records may hold, as it is chosen. */
export type RecordsScope = Exclude<PackScope, { of: 'people' }> | { of: 'people'; ids: readonly string[] };

/** What the manifest tells of a choice. */
export const toldScope = (scope: RecordsScope): PackScope =>
  scope.of === 'people' ? { of: 'people' } : scope;

/**
 * Kept in a workbook and its backups, never in a pack, and dropped from every pack that comes in: choices of this
 * laptop, what left it, who asked what is held, how to take an import back, and who its colleagues are.
 */
export const kindsThatStay: ReadonlySet<string> = new Set([
  'setting',
  'exportAudit',
  'subjectRequest',
  'importDone',
  'colleague',
]);

/** How much of people a pack of records tells: names without a way to reach them, or all that its readers may see. */
export const recordLevels = ['names', 'everything'] as const;
export type RecordLevel = (typeof recordLevels)[number];

/** What a pack tells, from least to most: figures without any person, or records. */
export const sharingLevels = ['counts', ...recordLevels] as const;
export type SharingLevel = (typeof sharingLevels)[number];

/** Fields that leave only when ticked: special-category data, and fields of one's own, which may be. */
export const specialFields = ['accessNeeds', 'votingIntention', 'custom'] as const;
export type SpecialField = (typeof specialFields)[number];

/** What a newer version wrote: nobody here knows whether it is of a special category. */
export const newerMark = 'newer' as const;

/** What leaves only when ticked: a field, what is not known here, or a choice that is marked special (`groupType/faith`). */
export type SpecialMark = SpecialField | typeof newerMark | `${SpecialList}/${string}`;

export const markOf = (list: SpecialList, choice: string): SpecialMark => `${list}/${choice}`;

/** The list and the code that a mark names; undefined where it is a field's. */
export function choiceOfMark(mark: SpecialMark): { list: SpecialList; code: string } | undefined {
  const list = specialLists.find((each) => mark.startsWith(`${each}/`));
  return list && { list, code: mark.slice(list.length + 1) };
}
