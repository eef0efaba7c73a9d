import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Changes a place's name, type, electorate or the place it is part of. */
export function editPlace(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { placeId: string; values: Partial<ValuesOf<'place'>> },
): ChangeSet {
  const place = found(workbook, 'place', input.placeId);
  return new ChangeBuilder(workbook)
    .set('place', place.id, input.values)
    .done(`Changed ${input.values.name ?? place.name}`);
}
