import type { ValuesOf } from '../model/kinds';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** What a photo or recording is put with. */
export type MediaHolder = { kind: 'story'; id: string } | { kind: 'person'; id: string };

/** A file whose bytes are kept already (renderer/store/media); its record makes it part of the workbook. */
export type MediaFile = { id: string } & Required<
  Pick<ValuesOf<'media'>, 'name' | 'type' | 'size' | 'sha256' | 'key'>
>;

/** Puts a photo or recording with a story, or gives a person a photo in the place of any they had. */
export function addMedia(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { holder: MediaHolder; file: MediaFile },
): ChangeSet {
  const { id, ...values } = input.file;
  const change = new ChangeBuilder(workbook);
  if (input.holder.kind === 'story') {
    change.add('media', id, values);
    const story = found(workbook, 'story', input.holder.id);
    change.set('story', story.id, { mediaIds: [...(story.mediaIds ?? []), id] });
    return change.done(`Added ${values.name} to the story “${story.title}”`);
  }
  const person = found(workbook, 'person', input.holder.id);
  change.add('media', id, { ...values, personId: person.id });
  const before = workbook.get('media', person.photoId);
  if (before) change.remove('media', before.id);
  change.set('person', person.id, { photoId: id });
  return change.done(`Gave ${shownName(person)} a photo`);
}
