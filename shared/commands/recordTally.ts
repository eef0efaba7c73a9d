import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/**
 * Records the counts of one sheet, as one person entered them. With `tallyId` it mends that one; without,
 * it adds another: totals are summed over all of them.
 */
export function recordTally(
  workbook: WorkbookReader,
  deed: Deed,
  input: ValuesOf<'tally'> & { tallyId?: string },
): ChangeSet {
  const { tallyId, ...values } = input;
  const event = found(workbook, 'event', input.eventId);
  const change = new ChangeBuilder(workbook);
  if (tallyId) change.set('tally', tallyId, values);
  else change.add('tally', deed.newId(), values);
  return change.done(`Entered a sheet from ${event.title}`);
}
