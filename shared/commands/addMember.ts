import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

export interface NewMember {
  groupId: string;
  personId: string;
  /** Somebody who leads a group belongs to it. */
  leads?: boolean;
}

/** Says that somebody belongs to a group or leads it. */
export function addMember(workbook: WorkbookReader, _deed: Deed, input: NewMember): ChangeSet {
  const group = found(workbook, 'group', input.groupId);
  const person = found(workbook, 'person', input.personId);
  const change = new ChangeBuilder(workbook);
  for (const type of input.leads ? ['leads', 'member'] : ['member'])
    relate(change, workbook, 'tie', { type, fromId: person.id, toId: group.id, toKind: 'group' });
  return change.done(`${shownName(person)} ${input.leads ? 'leads' : 'belongs to'} ${group.name}`);
}
