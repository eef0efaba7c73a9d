import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

/** Says that several people belong to a group, as one deed. */
export function addMembers(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { groupId: string; personIds: readonly string[] },
): ChangeSet {
  const group = found(workbook, 'group', input.groupId);
  const change = new ChangeBuilder(workbook);
  const ids = new Set(input.personIds.map((id) => workbook.resolve(id)));
  for (const fromId of ids)
    relate(change, workbook, 'tie', { type: 'member', fromId, toId: group.id, toKind: 'group' });
  const people = ids.size === 1 ? 'One person' : `${ids.size.toLocaleString('en-GB')} people`;
  return change.done(`${people} added to ${group.name}`);
}
