import type { StoryConsent } from '../model/story';
import type { WorkbookReader } from '../workbook/reader';
import { foldText } from './foldText';
import { mayPublish } from './mayPublish';
import { placesWithin } from './placesWithin';
import { presentStoryConsent, type Story } from './presentStoryConsent';

export interface StoryFilter {
  text?: string;
  theme?: string;
  campaignId?: string;
  /** This place and everything below it. */
  placeId?: string;
  status?: Story['status'];
  consent?: StoryConsent | 'withdrawn' | 'never-asked';
  /** Only stories that may go out in some way. */
  mayGoOut?: boolean;
}

/** The stories that fit every part of the filter, latest heard first. */
export function storyBank(workbook: WorkbookReader, filter: StoryFilter = {}): readonly Story[] {
  const words = foldText(filter.text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const places = filter.placeId ? placesWithin(workbook, filter.placeId) : undefined;
  return workbook
    .all('story')
    .filter(
      (story) =>
        (!filter.theme || story.themes?.includes(filter.theme)) &&
        (!filter.campaignId || story.campaignId === filter.campaignId) &&
        (!places || (story.placeId ? places.has(story.placeId) : false)) &&
        (!filter.status || (story.status ?? 'heard') === filter.status) &&
        (!filter.consent || (presentStoryConsent(story)?.level ?? 'never-asked') === filter.consent) &&
        (!filter.mayGoOut || mayGoOut(workbook, story)) &&
        hasWords(story, words),
    )
    .sort((a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '') || (a.id < b.id ? 1 : -1));
}

/** Whether a story may be published in some way: named, or at least unnamed. */
export function mayGoOut(workbook: WorkbookReader, story: Story): boolean {
  return (
    mayPublish(workbook, story, 'named').length === 0 || mayPublish(workbook, story, 'unnamed').length === 0
  );
}

/** "43 in the bank, 11 may be shared, 3 waiting for their teller." Waiting: drafted or approved, without a public yes. */
export function storyCounts(workbook: WorkbookReader): { all: number; mayGoOut: number; waiting: number } {
  const stories = workbook.all('story');
  return {
    all: stories.length,
    mayGoOut: stories.filter((story) => mayGoOut(workbook, story)).length,
    waiting: stories.filter(isWaiting).length,
  };
}

/** Written up, and nobody has yet asked the teller whether it may go out. */
export function isWaiting(story: Story): boolean {
  if (story.status !== 'drafted' && story.status !== 'approved') return false;
  const level = presentStoryConsent(story)?.level;
  return level === undefined || level === 'team';
}

function hasWords(story: Story, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldText(`${story.title} ${story.body ?? ''}`);
  return words.every((word) => text.includes(word));
}
