import { type Kind, kinds, type Rec } from '../model/kinds';
import { mediaIdsOn } from '../queries/mediaOn';
import { titleOf } from '../queries/titleOf';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

/** A photo of somebody is theirs again, in the place of any they have now. */
function putBack(workbook: WorkbookReader, change: ChangeBuilder, photo: Rec<'media'>): void {
  const person = workbook.get('person', photo.personId);
  if (!person || person.photoId === photo.id) return;
  const present = workbook.get('media', person.photoId);
  if (present) change.remove('media', present.id);
  change.set('person', person.id, { photoId: photo.id });
}

/**
 * Brings back a deleted record of any kind; a person comes back with the records joined to theirs,
 * and photos and recordings that went with it.
 */
export function restoreDeleted(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { kind: Kind; id: string },
): ChangeSet {
  const record = workbook.deleted(input.kind).find((one) => one.id === input.id);
  if (!record) throw new Error(`no deleted ${kinds[input.kind].noun[0]} with id ${input.id}`);
  const change = new ChangeBuilder(workbook).restore(input.kind, record.id);
  const held = new Set(mediaIdsOn(record));
  for (const media of workbook.deleted('media'))
    if (held.has(media.id) && media.deleted === record.deleted) change.restore('media', media.id);
  if (record.kind === 'media') putBack(workbook, change, record);
  return change.done(`Brought back ${titleOf(workbook, record)}`);
}
