import type { CardPhoto } from '../formats/cardPhoto';
import type { WorkbookReader } from '../workbook/reader';
import type { MediaFile } from './addMedia';
import { type ImportPolicies, type PersonFields, policyOf } from './contactGaps';

/** Photos of a file whose bytes are kept already, by the row that they stand in. */
export type PhotosKept = ReadonlyMap<number, MediaFile>;

/** Whether the photo of a row is taken for somebody: only where they have none. */
export function takesPhoto(
  workbook: WorkbookReader,
  held: PersonFields,
  row: { photo?: CardPhoto },
  policies: ImportPolicies,
): boolean {
  return (
    row.photo !== undefined &&
    policyOf(policies, 'photo') !== 'skip' &&
    workbook.get('media', held.photoId) === undefined
  );
}
