import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

export interface NewMembers {
  groupId: string;
  personIds: readonly string[];
  /** They lead it too: somebody who leads a group belongs to it. */
  leads?: boolean;
}

/** Says that people belong to a group or lead it, as one deed. */
export function addMembers(workbook: WorkbookReader, _deed: Deed, input: NewMembers): ChangeSet {
  const group = found(workbook, 'group', input.groupId);
  const change = new ChangeBuilder(workbook);
  const people = new Set(input.personIds.map((id) => found(workbook, 'person', id)));
  for (const person of people)
    for (const type of input.leads ? ['leads', 'member'] : ['member'])
      relate(change, workbook, 'tie', { type, fromId: person.id, toId: group.id, toKind: 'group' });
  const [only] = people;
  return change.done(
    only && people.size === 1
      ? `${shownName(only)} ${input.leads ? 'leads' : 'belongs to'} ${group.name}`
      : `${people.size.toLocaleString('en-GB')} people added to ${group.name}`,
  );
}
