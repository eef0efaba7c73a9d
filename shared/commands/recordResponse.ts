import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Records one answer heard while listening. */
export function recordResponse(workbook: WorkbookReader, deed: Deed, input: ValuesOf<'response'>): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.add('response', deed.newId(), { ...input, on: input.on ?? deed.today });
  return change.done('Recorded an answer');
}
