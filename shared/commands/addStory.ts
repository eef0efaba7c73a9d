import type { ValuesOf } from '../model/kinds';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { type StoryConsentGiven, storyConsentEntryOf } from './recordStoryConsent';

/** A story's values; what the teller agreed to, approval and shares have deeds of their own. */
export type StoryValues = Omit<ValuesOf<'story'>, 'consent' | 'shares' | 'status'> & {
  status?: 'heard' | 'drafted';
};

/** Adds a story, with what its teller agreed to if it was asked. */
export function addStory(
  workbook: WorkbookReader,
  deed: Deed,
  input: StoryValues & { consent?: StoryConsentGiven },
): ChangeSet {
  const { consent, ...values } = input;
  const change = new ChangeBuilder(workbook);
  change.add('story', deed.newId(), {
    heardOn: deed.today,
    status: 'heard',
    ...values,
    ...(consent ? { consent: [storyConsentEntryOf(deed, consent)] } : {}),
  });
  return change.done(`Added the story “${input.title}”`);
}
