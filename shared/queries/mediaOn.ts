import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';

/** Ids of the photos and recordings that a record points to, deleted ones too. */
export function mediaIdsOn(record: Rec): readonly string[] {
  if (record.kind === 'story') return record.mediaIds ?? [];
  return record.kind === 'person' && record.photoId ? [record.photoId] : [];
}

/** The photos and recordings of a record that are there, first added first. */
export function mediaOn(workbook: WorkbookReader, record: Rec): readonly Rec<'media'>[] {
  return [...mediaIdsOn(record)].sort().flatMap((id) => workbook.get('media', id) ?? []);
}

/** What a screen reader says of a photo, and what stands below it where it has a caption. */
export const mediaWords = (media: Rec<'media'>): string => media.caption?.trim() || media.name;
