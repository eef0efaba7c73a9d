import { z } from 'zod';
import type { WorkbookReader } from '../../workbook/reader';
import { codeLabel, listCodes } from '../listCodes';
import { type ColdRule, usualColdRule } from '../peopleGoingCold';
import { settingOf } from '../settingOf';

/** The setting that holds when somebody counts as going cold. */
export const coldRuleSetting = 'coldRule';

/** What a form takes for the days. */
export const mostColdDays = 730;

const shape = z.object({ days: z.number().int().min(1).max(mostColdDays), fromStage: z.string() });

/** When somebody counts as going cold: as it was set, or as usual where it cannot be read or its rung is gone. */
export function coldRule(workbook: WorkbookReader): ColdRule {
  const told = shape.safeParse(settingOf(workbook, coldRuleSetting));
  if (!told.success) return usualColdRule;
  const known = listCodes(workbook, 'ladderStage').some(({ code }) => code === told.data.fromStage);
  return known ? told.data : usualColdRule;
}

/** "Supporter and up: not spoken to, and at no event, for 60 days." */
export function coldRuleInWords(workbook: WorkbookReader, { days, fromStage }: ColdRule): string {
  const rung = codeLabel(workbook, 'ladderStage', fromStage);
  return `${rung} and up: not spoken to, and at no event, for ${days === 1 ? 'a day' : `${days} days`}.`;
}
