import type { ListExport } from '../../shared/queries/exports/exportList';
import type { LeavingMeans, LeftOutReason } from '../../shared/queries/exports/mayLeave';
import { countOf } from '../ui/words/countInWords';

const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  'do-not-contact': 'asked not to be contacted',
  'notice-to-stop': 'gave notice to stop',
  'under-18': 'under 18 without a recorded yes',
  'private-story': 'told in confidence, taken back, or never asked',
  'not-in-book': 'about somebody who is not in this book',
};

const withheldWords: Readonly<Record<LeavingMeans, readonly [one: string, many: string, why: string]>> = {
  email: ['email address', 'email addresses', 'no yes to emails on record'],
  phone: ['phone number', 'phone numbers', 'said no to calls, or under 18'],
  address: ['postal address', 'postal addresses', 'said no to post, or under 18'],
};

/** What stays in the book when a list leaves it, and why, a line each; empty where nothing does. */
export function staysInWords({
  leftOut,
  withheld,
}: Pick<ListExport, 'leftOut'> & Partial<Pick<ListExport, 'withheld'>>): string[] {
  const rows = (Object.entries(leftOut) as [LeftOutReason, number][])
    .filter(([, count]) => count > 0)
    .map(([why, count]) => `${countOf(count, 'row', 'rows')}: ${leftOutWords[why]}`);
  const means = (Object.entries(withheld ?? {}) as [LeavingMeans, number][])
    .filter(([, count]) => count > 0)
    .map(([which, count]) => {
      const [one, many, why] = withheldWords[which];
      return `${countOf(count, one, many)}: ${why}`;
    });
  return [...rows, ...means];
}

/** What an unscreened phone list asks for first; undefined where no number needs it. */
export const screenInWords = (unscreened: number): string | undefined =>
  unscreened === 0
    ? undefined
    : `${countOf(unscreened, 'person was', 'people were')} never asked about calls. Screen their numbers against the Telephone Preference Service first.`;
