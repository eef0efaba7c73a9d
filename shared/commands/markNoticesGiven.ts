import { whoInWords } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Notes that people were told today that we hold their details and why: one deed, so that one undo takes it back. */
export function markNoticesGiven(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personIds: readonly string[] },
): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const people = input.personIds.flatMap((id) => workbook.get('person', id) ?? []);
  for (const { id } of people) change.set('person', id, { noticeGiven: deed.today });
  const told = people.length === 1 ? 'was told' : 'were told';
  return change.done(`Noted that ${whoInWords(people)} ${told}`);
}
