import { whoInWords } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Notes that somebody looked whether people are still to be kept, and why they are. */
export function keepPeople(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personIds: readonly string[]; why: string },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const people = input.personIds.flatMap((id) => workbook.get('person', id) ?? []);
  for (const { id } of people) change.set('person', id, { keptOn: deed.today, keptWhy: input.why });
  return change.done(`Kept ${whoInWords(people)}`);
}
