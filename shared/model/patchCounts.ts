import { z } from 'zod';
import { exactFrom, roundedTo } from './countMeasures';
import { defineKind, value } from './field';
import { code, count, day, id, instant, shortText } from './values';

/**
 * One figure of a patch: a measure, what it is broken down by, and the number as it may be told. A row of a
 * breakdown by place has no `place` where the figures belong to no place that is named.
 */
export const countRow = z.looseObject({
  /** A name of countMeasures. */
  measure: code,
  /** A name of breakdowns: `total`, `stage`, `stage-place`, … */
  by: code,
  stage: code.optional(),
  place: shortText.optional(),
  placeType: code.optional(),
  /** The name of the place that it is part of. */
  placeIn: shortText.optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  category: code.optional(),
  /** Exact in a total, a multiple of 5 in a breakdown; null where only `under` is told. */
  value: count.nullable(),
  /** The true number is at least 1 (in a breakdown) or 0 (in a total), and less than this. */
  under: z.union([z.literal(exactFrom), z.literal(roundedTo)]).optional(),
});
export type CountRow = z.output<typeof countRow>;

/**
 * What the regional team keeps of a patch: figures, and no person. Its id is derived from the patch, so that a newer
 * pack of the same patch takes the place of the older.
 */
export const patchCounts = defineKind({
  kind: 'patchCounts',
  noun: ['patch’s counts', 'patches’ counts'],
  fields: {
    /** The id of the workbook that was counted. */
    workbookId: value(id, { required: true }),
    /** The place that was counted, or `all`. */
    part: value(id, { required: true }),
    patch: value(shortText, { label: 'Patch', required: true }),
    /** As they gave their name; the signature proves it, not this. */
    from: value(z.string().max(200), { label: 'Sent by' }),
    since: value(day, { label: 'From', required: true }),
    until: value(day, { label: 'To', required: true }),
    madeAt: value(instant, { label: 'Counted', required: true }),
    /** The key that signed the pack, as base64url; null where it was not signed. */
    signedBy: value(z.string().max(200)),
    rows: value(z.array(countRow).max(50_000), { required: true }),
  },
  identity: ['workbookId', 'part'],
});
