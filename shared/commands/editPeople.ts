import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';

export interface BulkEdit {
  personIds: readonly string[];
  addTags?: readonly string[];
  removeTags?: readonly string[];
  organiserId?: string | null;
  placeId?: string | null;
}

/** Changes many people at once: tags, organiser, place. One deed, so that one undo takes it back. */
export function editPeople(workbook: WorkbookReader, _deed: Deed, input: BulkEdit): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const gone = new Set(input.removeTags ?? []);
  for (const personId of input.personIds) {
    const person = workbook.get('person', personId);
    if (!person) continue;
    const tags = [...new Set([...(person.tags ?? []), ...(input.addTags ?? [])])].filter(
      (tag) => !gone.has(tag),
    );
    change.set('person', person.id, {
      ...(input.addTags || input.removeTags ? { tags } : {}),
      ...(input.organiserId === undefined ? {} : { organiserId: input.organiserId }),
      ...(input.placeId === undefined ? {} : { placeId: input.placeId }),
    });
  }
  const count = input.personIds.length;
  return change.done(count === 1 ? 'Changed one person' : `Changed ${count.toLocaleString('en-GB')} people`);
}
