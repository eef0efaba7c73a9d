import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { relate } from './relate';

/** Notes that two people who look alike are two, so that nobody is asked about them again. */
export function keepApart(
  workbook: WorkbookReader,
  deed: Deed,
  input: { firstId: string; secondId: string },
): ChangeSet {
  const first = found(workbook, 'person', input.firstId);
  const second = found(workbook, 'person', input.secondId);
  if (first.id === second.id) throw new Error('a person cannot be kept apart from themselves');
  const [firstId = '', secondId = ''] = [first.id, second.id].sort();
  const change = new ChangeBuilder(workbook);
  relate(change, workbook, 'keptApart', { firstId, secondId, on: deed.today });
  return change.done(`Noted that ${shownName(first)} and ${shownName(second)} are two people`);
}
