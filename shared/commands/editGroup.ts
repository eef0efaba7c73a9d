import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

export interface GroupEdit {
  groupId: string;
  values?: Partial<Omit<ValuesOf<'group'>, 'memberCounts'>>;
  /** How many members the group has as of `on` (today where it is left out). */
  members?: { members: number; on?: string; reach?: number };
}

/** Changes what is known of a group, and notes how many members it has now. */
export function editGroup(workbook: WorkbookReader, deed: Deed, input: GroupEdit): ChangeSet {
  const group = found(workbook, 'group', input.groupId);
  const change = new ChangeBuilder(workbook).set('group', group.id, { ...input.values });
  if (input.members) {
    const { members, on = deed.today, reach } = input.members;
    const entry = {
      id: deed.newId(),
      on,
      members,
      recorded: deed.now,
      ...(reach === undefined ? {} : { reach }),
    };
    change.set('group', group.id, { memberCounts: withEntry(group.memberCounts, entry) });
  }
  return change.done(`Changed ${input.values?.name ?? group.name}`);
}
