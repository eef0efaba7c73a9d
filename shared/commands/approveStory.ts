import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Approves a story's words as they stand. Whether it may go out is for its teller to say. */
export function approveStory(workbook: WorkbookReader, _deed: Deed, input: { storyId: string }): ChangeSet {
  const story = found(workbook, 'story', input.storyId);
  return new ChangeBuilder(workbook)
    .set('story', story.id, { status: 'approved' })
    .done(`Approved the story “${story.title}”`);
}
