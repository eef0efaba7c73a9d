import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/**
 * Removes a photo or recording. Whoever holds it goes on pointing to it, so that *Recently deleted*, or undo,
 * brings it back to where it was.
 */
export function removeMedia(workbook: WorkbookReader, _deed: Deed, input: { mediaId: string }): ChangeSet {
  const media = found(workbook, 'media', input.mediaId);
  const of = workbook.get('person', media.personId);
  return new ChangeBuilder(workbook)
    .remove('media', media.id)
    .done(of ? `Removed the photo of ${shownName(of)}` : `Removed ${media.name}`);
}
