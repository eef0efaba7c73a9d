import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Adds a group: a union branch, a tenants' group, a school, an online community. */
export function addGroup(
  workbook: WorkbookReader,
  deed: Deed,
  input: Omit<ValuesOf<'group'>, 'memberCounts'> & { members?: number },
): ChangeSet {
  const { members, ...values } = input;
  const change = new ChangeBuilder(workbook);
  change.add('group', deed.newId(), {
    ...values,
    ...(members === undefined
      ? {}
      : { memberCounts: [{ id: deed.newId(), on: deed.today, members, recorded: deed.now }] }),
  });
  return change.done(`Added ${values.name}`);
}
