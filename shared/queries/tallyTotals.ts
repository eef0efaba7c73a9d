import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

export const tallyMeasures = [
  'attempts',
  'contacts',
  'conversations',
  'registrations',
  'signatures',
  'leaflets',
  'neverCanvassed',
] as const satisfies readonly (keyof Rec<'tally'>)[];
export type TallyMeasure = (typeof tallyMeasures)[number];

/** The counts of all sheets of an event, summed. A measure that no sheet counted is left out, not 0. */
export function tallyTotals(
  workbook: WorkbookReader,
  eventId: string,
): { sheets: number; totals: Partial<Record<TallyMeasure, number>> } {
  const tallies = workbook.by('tally', 'eventId', eventId);
  const totals: Partial<Record<TallyMeasure, number>> = {};
  for (const tally of tallies) {
    for (const measure of tallyMeasures) {
      const count = tally[measure];
      if (typeof count === 'number') totals[measure] = (totals[measure] ?? 0) + count;
    }
  }
  return { sheets: tallies.length, totals };
}

/** Contacts out of attempts; undefined where either was not counted. Say the denominator with it. */
export function contactRate(totals: Partial<Record<TallyMeasure, number>>): number | undefined {
  return totals.attempts && totals.contacts !== undefined ? totals.contacts / totals.attempts : undefined;
}
