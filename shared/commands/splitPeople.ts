import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Takes records that were joined as one person apart again; with `joiningId`, only that one joining. */
export function splitPeople(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { personId: string; joiningId?: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const ids = new Set(workbook.joined(person.id));
  const change = new ChangeBuilder(workbook);
  for (const joining of workbook.all('samePerson')) {
    if (input.joiningId && joining.id !== input.joiningId) continue;
    if (ids.has(joining.firstId) || ids.has(joining.secondId)) change.remove('samePerson', joining.id);
  }
  return change.done(`Split the records of ${shownName(person)}`);
}
