import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { StoryValues } from './addStory';
import { found } from './found';

/** Changes a story. New words for an approved story take the approval back: nobody has approved those. */
export function editStory(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { storyId: string; values: Partial<StoryValues> },
): ChangeSet {
  const story = found(workbook, 'story', input.storyId);
  const change = new ChangeBuilder(workbook).set('story', story.id, input.values);
  const { title = story.title, body = story.body } = input.values;
  const reworded = title !== story.title || body !== story.body;
  if (reworded && story.status === 'approved') change.set('story', story.id, { status: 'drafted' });
  return change.done(`Changed the story “${title}”`);
}
