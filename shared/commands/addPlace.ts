import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** Adds a place: an estate, a ward, a town, with the place it is part of. */
export function addPlace(workbook: WorkbookReader, deed: Deed, input: ValuesOf<'place'>): ChangeSet {
  const change = new ChangeBuilder(workbook);
  change.add('place', deed.newId(), input);
  return change.done(`Added ${input.name}`);
}
