import { z } from 'zod';
import {
  type ConditionName,
  conditionShapes,
  isGroup,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentNode,
  segmentLimits,
} from '../../model/segmentTree';

/** Why a saved search cannot be asked. */
export type SegmentProblem =
  /** It was written by a newer version, or by hand. */
  | { reason: 'not-understood'; condition: string }
  | { reason: 'not-readable' }
  | { reason: 'too-large' }
  /** Searches that ask each other, in the order in which they do, by name. */
  | { reason: 'asks-itself'; names: readonly string[] }
  | { reason: 'search-gone' }
  | { reason: 'field-gone' };

export type TreeRead = { ok: true; tree: SegmentGroup } | { ok: false; problem: SegmentProblem };

const groupShape = z.strictObject({
  join: z.enum(['all', 'any']),
  not: z.boolean().optional(),
  of: z.array(z.unknown()),
});
const conditionHead = z.looseObject({ is: z.string(), not: z.boolean().optional() });

/** Reads the conditions of a `segment` record. What this version does not understand is refused, never skipped: it would find other people. */
export function readTree(json: unknown): TreeRead {
  let conditions = 0;
  const fail = (problem: SegmentProblem): never => {
    throw new Unreadable(problem);
  };
  const node = (value: unknown, depth: number): SegmentNode => {
    const group = groupShape.safeParse(value);
    if (group.success) return many(group.data, depth);
    conditions += 1;
    if (conditions > segmentLimits.conditions) fail({ reason: 'too-large' });
    const head = conditionHead.safeParse(value);
    if (!head.success) return fail({ reason: 'not-readable' });
    const { is, not, ...told } = head.data;
    const shape = Object.hasOwn(conditionShapes, is) ? conditionShapes[is as ConditionName] : undefined;
    const read = shape?.safeParse(told);
    if (!read?.success) return fail({ reason: 'not-understood', condition: is.slice(0, 60) });
    return { is, ...(not ? { not } : {}), ...read.data } as SegmentCondition;
  };
  const many = (group: z.output<typeof groupShape>, depth: number): SegmentGroup => {
    if (depth > segmentLimits.depth) fail({ reason: 'too-large' });
    return { ...group, of: group.of.map((one) => node(one, depth + 1)) };
  };
  try {
    const tree = node(json, 0);
    return { ok: true, tree: isGroup(tree) ? tree : { join: 'all', of: [tree] } };
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, problem: fault.problem };
    throw fault;
  }
}

class Unreadable extends Error {
  constructor(readonly problem: SegmentProblem) {
    super(problem.reason);
  }
}
