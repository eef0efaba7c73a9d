import type { StoryConsent } from '../model/story';
import type { StoryConsentEntry } from '../queries/presentStoryConsent';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

export interface StoryConsentGiven {
  level: StoryConsent;
  /** The day the teller said it; today where it is left out. */
  given?: string;
  how?: string;
  /** The words the teller used. */
  wording?: string;
}

/** Records what the teller agreed to, in the teller's words. */
export function recordStoryConsent(
  workbook: WorkbookReader,
  deed: Deed,
  input: StoryConsentGiven & { storyId: string },
): ChangeSet {
  const story = found(workbook, 'story', input.storyId);
  return new ChangeBuilder(workbook)
    .set('story', story.id, { consent: withEntry(story.consent, storyConsentEntryOf(deed, input)) })
    .done(`Recorded what may be done with “${story.title}”`);
}

/** The log entry of one answer. */
export function storyConsentEntryOf(
  deed: Deed,
  given: Omit<StoryConsentGiven, 'level'> & { level: StoryConsentEntry['level'] },
): StoryConsentEntry {
  const how = given.how?.trim();
  const wording = given.wording?.trim();
  return {
    id: deed.newId(),
    level: given.level,
    given: given.given ?? deed.today,
    recorded: deed.now,
    ...(how ? { how } : {}),
    ...(wording ? { wording } : {}),
  };
}
