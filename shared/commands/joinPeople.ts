import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

export interface Joining {
  firstId: string;
  secondId: string;
  /** Field name to the value chosen where the two differ; without one the later edit shows. */
  picks?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Says that two records are one person. Nothing is rewritten: from now on both read as one, under the
 * smallest id, and splitting makes them two again as they were.
 */
export function joinPeople(workbook: WorkbookReader, _deed: Deed, input: Joining): ChangeSet {
  const first = found(workbook, 'person', input.firstId);
  const second = found(workbook, 'person', input.secondId);
  const [firstId = '', secondId = ''] = [input.firstId, input.secondId].sort();
  if (firstId === secondId) throw new Error('a person cannot be joined to themselves');
  const change = new ChangeBuilder(workbook);
  relate(change, workbook, 'samePerson', { firstId, secondId, picks: { ...input.picks } });
  return change.done(`Joined ${shownName(first)} and ${shownName(second)}`);
}
