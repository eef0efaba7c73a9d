import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { storyConsentEntryOf } from './recordStoryConsent';
import { withEntry } from './relate';

/** Records that the teller takes the agreement back. From now on the story may not go out. */
export function withdrawStoryConsent(
  workbook: WorkbookReader,
  deed: Deed,
  input: { storyId: string; given?: string; how?: string; wording?: string },
): ChangeSet {
  const story = found(workbook, 'story', input.storyId);
  const entry = storyConsentEntryOf(deed, { ...input, level: 'withdrawn' });
  return new ChangeBuilder(workbook)
    .set('story', story.id, { consent: withEntry(story.consent, entry) })
    .done(`“${story.title}” may no longer go out`);
}
