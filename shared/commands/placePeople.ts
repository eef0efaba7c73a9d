import { peopleToPlace } from '../queries/patch/placeOfPostcode';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Gives everybody without a place the one that their postcode tells. */
export function placePeople(workbook: WorkbookReader, _deed: Deed): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const found = peopleToPlace(workbook);
  for (const { person, placeId } of found) change.set('person', person.id, { placeId });
  const count = found.length;
  return change.done(
    count === 1 ? 'Gave one person a place' : `Gave ${count.toLocaleString('en-GB')} people their place`,
  );
}
