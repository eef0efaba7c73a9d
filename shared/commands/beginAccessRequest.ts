import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Notes that somebody asked to see what is held about them, on a day that is not still to come. */
export function beginAccessRequest(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; askedOn: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  const askedOn = input.askedOn > deed.today ? deed.today : input.askedOn;
  change.add('subjectRequest', deed.newId(), { personId: person.id, askedOn });
  return change.done(`Noted that ${shownName(person)} asked to see what we hold`);
}
