import { z } from 'zod';
import type { WorkbookReader } from '../../workbook/reader';
import { offeredCodes } from '../listCodes';
import { settingOf } from '../settingOf';

/** What somebody on a rung has to have done before the next one is offered. Every part that is told has to hold. */
export interface ReadyRule {
  /** Days on the rung, at least. */
  days?: number | undefined;
  /** Events come to, at least. */
  came?: number | undefined;
  /** Commitments made, at least. */
  made?: number | undefined;
  /** Commitments kept of the last four that fell due, at least. */
  kept?: number | undefined;
  /** People who came because they asked them, at least. */
  brought?: number | undefined;
  /** People led, at least. */
  leads?: number | undefined;
  /** Spoken to in the last so many days. */
  spoken?: number | undefined;
}

export type RulePart = keyof ReadyRule;
/** In the order in which a rule is read out. */
export const ruleParts = [
  'days',
  'came',
  'made',
  'kept',
  'brought',
  'leads',
  'spoken',
] as const satisfies readonly RulePart[];

/** How many commitments that fell due `kept` looks at. */
export const keptOfLast = 4;

/** What a form takes for a part. */
export const mostOf: Readonly<Record<RulePart, number>> = {
  days: 3_650,
  came: 1_000,
  made: 1_000,
  kept: keptOfLast,
  brought: 1_000,
  leads: 1_000,
  spoken: 3_650,
};

/** The rules until somebody changes them, by the rung that one stands on. */
export const usualRules: Readonly<Record<string, ReadyRule>> = {
  contact: { came: 2, spoken: 90 },
  supporter: { came: 3, kept: 2, spoken: 60 },
  volunteer: { days: 30, kept: 3, brought: 1, spoken: 60 },
  activist: { days: 60, kept: 3, brought: 3, spoken: 31 },
  leader: { days: 90, kept: 3, leads: 5, spoken: 31 },
};

export const readyRulesSetting = 'readyRules';

const ruleShape = z.record(
  z.string(),
  z.object(
    Object.fromEntries(ruleParts.map((part) => [part, z.number().int().min(1).max(mostOf[part]).optional()])),
  ),
);

/**
 * The rule of each rung that has one above it; a rung without a rule offers nobody. Changed rules are kept as a
 * setting; one that cannot be read counts as not told.
 */
export function readyRules(workbook: WorkbookReader): ReadonlyMap<string, ReadyRule> {
  const told = ruleShape.safeParse(settingOf(workbook, readyRulesSetting));
  const rules = { ...usualRules, ...(told.success ? (told.data as Record<string, ReadyRule>) : {}) };
  const stages = offeredCodes(workbook, 'ladderStage').slice(0, -1);
  return new Map(
    stages.flatMap(({ code }) => {
      const rule = rules[code];
      return rule && ruleParts.some((part) => rule[part] !== undefined) ? [[code, rule] as const] : [];
    }),
  );
}

/** A rule as words: "on the rung for 60 days, kept at least 3 of the last 4, spoken to in the last 31 days". */
export function ruleInWords(rule: ReadyRule): string {
  const words: Readonly<Record<RulePart, (n: number) => string>> = {
    days: (n) => `on the rung for ${n === 1 ? 'a day' : `${n} days`}`,
    came: (n) => `came to ${n === 1 ? 'an event' : `${n} events or more`}`,
    made: (n) => `made ${n === 1 ? 'a commitment' : `${n} commitments or more`}`,
    kept: (n) => `kept ${n < keptOfLast ? 'at least ' : ''}${n} of the last ${keptOfLast}`,
    brought: (n) => `brought ${n === 1 ? 'somebody' : `${n} people or more`}`,
    leads: (n) => `leads ${n === 1 ? 'somebody' : `${n} people or more`}`,
    spoken: (n) => `spoken to in the last ${n === 1 ? 'day' : `${n} days`}`,
  };
  return ruleParts
    .flatMap((part) => {
      const n = rule[part];
      return n === undefined ? [] : [words[part](n)];
    })
    .join(', ');
}
