import type { WorkbookReader } from '../workbook/reader';
import { hasNoticeToStop } from './doNotContact';
import { consentDay } from './presentConsent';
import { presentStoryConsent, type Story } from './presentStoryConsent';
import { firstName, type Person } from './shownName';

/** How a story would go out: under the teller's name, or so that nobody can tell who it is. */
export type PublishAs = 'named' | 'unnamed';

export type PublishReason =
  | { reason: 'nothing-written' }
  | { reason: 'never-asked' }
  | { reason: 'private'; on: string }
  | { reason: 'team-only'; on: string; wording: string | undefined }
  | { reason: 'unnamed-only'; on: string }
  | { reason: 'withdrawn'; on: string }
  | { reason: 'no-wording' }
  | { reason: 'notice-to-stop' }
  | { reason: 'under-18' }
  | { reason: 'not-approved' }
  | { reason: 'names-the-teller'; words: readonly string[] };

/**
 * Why a story may not be published, named or unnamed; empty when it may. The gate on every way out
 * (share, board, deck): it asks what the teller agreed to, in whose words, and whether it was approved.
 */
export function mayPublish(workbook: WorkbookReader, story: Story, as: PublishAs): readonly PublishReason[] {
  const reasons: PublishReason[] = [...reasonsInConsent(story, as)];
  const teller = workbook.get('person', story.personId);
  if (!story.body?.trim()) reasons.push({ reason: 'nothing-written' });
  if (teller && hasNoticeToStop(teller)) reasons.push({ reason: 'notice-to-stop' });
  if (teller && (teller.ageBand === '13-15' || teller.ageBand === '16-17'))
    reasons.push({ reason: 'under-18' });
  if (story.status !== 'approved' && story.status !== 'shared') reasons.push({ reason: 'not-approved' });
  const words = as === 'unnamed' && teller ? wordsThatName(teller, story) : [];
  if (words.length > 0) reasons.push({ reason: 'names-the-teller', words });
  return reasons;
}

function reasonsInConsent(story: Story, as: PublishAs): readonly PublishReason[] {
  const consent = presentStoryConsent(story);
  if (!consent) return [{ reason: 'never-asked' }];
  const on = consentDay(consent);
  switch (consent.level) {
    case 'withdrawn':
      return [{ reason: 'withdrawn', on }];
    case 'private':
      return [{ reason: 'private', on }];
    case 'team':
      return [{ reason: 'team-only', on, wording: consent.wording }];
    case 'public-unnamed':
      if (as === 'named') return [{ reason: 'unnamed-only', on }];
      break;
    case 'public-named':
      break;
  }
  return consent.wording?.trim() ? [] : [{ reason: 'no-wording' }];
}

/** Words of the story that give the teller away: names of three letters or more, street, postcode. */
export function wordsThatName(teller: Person, story: Story): readonly string[] {
  const text = ` ${onlyWords(`${story.title} ${story.body ?? ''}`)} `;
  const clues = [teller.givenName, teller.familyName, teller.knownAs, teller.street, teller.postcode];
  return clues
    .map((clue) => clue?.trim() ?? '')
    .filter((clue) => clue.length >= 3)
    .filter((clue) => text.includes(` ${onlyWords(clue)} `))
    .filter((clue, index, all) => all.indexOf(clue) === index);
}

/** Words with one space between: marks do not count, nor accents, which people leave out as they type. */
const onlyWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The sentence for one reason: why not, and what to do about it. */
export function publishReasonText(
  why: PublishReason,
  teller: Person | undefined,
  day: (on: string) => string,
): string {
  const name = teller ? firstName(teller) : 'The teller';
  switch (why.reason) {
    case 'nothing-written':
      return 'There are no words yet. Write the story down first.';
    case 'never-asked':
      return `${name} has not been asked. Ask first, then record the words used.`;
    case 'private':
      return `${name} told this in confidence on ${day(why.on)}.`;
    case 'team-only':
      return `${name} agreed on ${day(why.on)} to team use${why.wording ? `: “${why.wording}”` : '.'} Ask first, then record the words used.`;
    case 'unnamed-only':
      return `${name} agreed on ${day(why.on)} to it going out without a name.`;
    case 'withdrawn':
      return `${name} took the agreement back on ${day(why.on)}.`;
    case 'no-wording':
      return `What ${name} said when agreeing is not on record. Write down the words used.`;
    case 'notice-to-stop':
      return `${name} has given notice to stop using their details.`;
    case 'under-18':
      return `${name} is under 18. Stories of under-18s are kept in the team.`;
    case 'not-approved':
      return 'It has not been approved. Read it through and approve it first.';
    case 'names-the-teller':
      return `It could be traced to ${name}: ${why.words.join(', ')}. Change the words, or ask about going out named.`;
  }
}
