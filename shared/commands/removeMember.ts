import { membersOf } from '../queries/patch/membersOf';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Takes somebody out of a group: they neither belong to it nor lead it any more. */
export function removeMember(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { groupId: string; personId: string },
): ChangeSet {
  const group = found(workbook, 'group', input.groupId);
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  const member = membersOf(workbook, group.id).find((one) => one.person.id === person.id);
  for (const tie of member?.ties ?? []) change.remove('tie', tie.id);
  return change.done(`Took ${shownName(person)} out of ${group.name}`);
}
