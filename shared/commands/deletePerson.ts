import { mediaOn } from '../queries/mediaOn';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/**
 * Deletes a person, with every record that is joined to theirs. What they did stays on record and shows
 * as somebody who is not in the workbook; restoring brings it all back. Erasing is another deed.
 */
export function deletePerson(workbook: WorkbookReader, _deed: Deed, input: { personId: string }): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook).remove('person', person.id);
  for (const media of mediaOn(workbook, person)) change.remove('media', media.id);
  return change.done(`Deleted ${shownName(person)}`);
}
