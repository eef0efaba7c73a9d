import type { Rec } from '../model/kinds';
import { storyConsents } from '../model/story';
import { consentDay } from './presentConsent';

export type Story = Rec<'story'>;
export type StoryConsentEntry = NonNullable<Story['consent']>[number];

/**
 * What the teller last agreed to; undefined where nobody has asked. The entry with the latest day given
 * counts; on equal days the one that shares least; after a withdrawal only a later dated entry that
 * carries its wording counts.
 */
export function presentStoryConsent(story: Story): StoryConsentEntry | undefined {
  const entries = (story.consent ?? []).filter((entry) => !entry.struck);
  const withdrawal = latest(entries.filter((entry) => entry.level === 'withdrawn'));
  const agreed = entries.filter((entry) => entry.level !== 'withdrawn');
  if (!withdrawal) return latest(agreed);
  const anew = agreed.filter(
    (entry) => entry.given && entry.wording?.trim() && consentDay(entry) > consentDay(withdrawal),
  );
  return latest(anew) ?? withdrawal;
}

/** How much a level shares: withdrawn and private least, public with the name most. */
export const sharesMuch = (level: StoryConsentEntry['level']): number =>
  level === 'withdrawn' ? -1 : storyConsents.indexOf(level);

function latest(entries: readonly StoryConsentEntry[]): StoryConsentEntry | undefined {
  let best: StoryConsentEntry | undefined;
  for (const entry of entries) if (!best || counts(entry, best)) best = entry;
  return best;
}

/** Whether `a` counts against `b`. */
function counts(a: StoryConsentEntry, b: StoryConsentEntry): boolean {
  if (consentDay(a) !== consentDay(b)) return consentDay(a) > consentDay(b);
  if (sharesMuch(a.level) !== sharesMuch(b.level)) return sharesMuch(a.level) < sharesMuch(b.level);
  return a.recorded !== b.recorded ? a.recorded > b.recorded : a.id > b.id;
}
