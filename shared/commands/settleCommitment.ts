import type { Rec, ValuesOf } from '../model/kinds';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Writes the state of one commitment and says so with the name of whoever made it. */
export function settleCommitment(
  workbook: WorkbookReader,
  commitmentId: string,
  fields: Partial<ValuesOf<'commitment'>>,
  label: (name: string, commitment: Rec<'commitment'>) => string,
): ChangeSet {
  const commitment = found(workbook, 'commitment', commitmentId);
  const name = shownName(workbook.get('person', commitment.personId));
  return new ChangeBuilder(workbook).set('commitment', commitment.id, fields).done(label(name, commitment));
}
