import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Says what can be seen or heard. An empty caption takes it away. */
export function captionMedia(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { mediaId: string; caption: string },
): ChangeSet {
  const media = found(workbook, 'media', input.mediaId);
  const caption = input.caption.trim() || null;
  return new ChangeBuilder(workbook)
    .set('media', media.id, { caption: caption ?? (media.caption ? null : undefined) })
    .done(`Captioned ${media.name}`);
}
