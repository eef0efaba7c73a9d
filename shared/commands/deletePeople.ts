import { mediaOn } from '../queries/mediaOn';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { deletePerson } from './deletePerson';

/** Deletes several people as one deed; for 90 days each can be brought back. */
export function deletePeople(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personIds: readonly string[] },
): ChangeSet {
  const people = input.personIds.flatMap((id) => workbook.get('person', id) ?? []);
  const [only] = people;
  if (only && people.length === 1) return deletePerson(workbook, deed, { personId: only.id });
  const change = new ChangeBuilder(workbook);
  for (const person of people) {
    change.remove('person', person.id);
    for (const media of mediaOn(workbook, person)) change.remove('media', media.id);
  }
  return change.done(`Deleted ${people.length.toLocaleString('en-GB')} people`);
}
