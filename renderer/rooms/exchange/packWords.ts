import { type Kind, kinds } from '../../../shared/model/kinds';
import type { SharingLevel, SpecialField } from '../../../shared/model/sharing';
import type { HeldBack } from '../../../shared/queries/sharedRecord';
import { countOf } from '../../ui/words/countInWords';

export const levelWords: Readonly<Record<SharingLevel, { label: string; means: string }>> = {
  counts: {
    label: 'Counts only',
    means: 'Totals for the regional team: no person at all, and no small number.',
  },
  names: {
    label: 'Names without contact details',
    means: 'Who leads and who came, but no phone, email or address, and no notes about people.',
  },
  everything: {
    label: 'Everything that they may see',
    means: 'Contact details too, but for people who refused; do-not-share notes and private stories stay.',
  },
};

export const specialWords: Readonly<Record<SpecialField, string>> = {
  accessNeeds: 'Access needs',
  votingIntention: 'Voting intention',
  custom: 'Fields of your own',
};

/** "People", "Events"; a kind of a newer version by its own name. */
export function kindWord(kind: string, count: number): string {
  const word = kind in kinds ? kinds[kind as Kind].noun[count === 1 ? 0 : 1] : kind;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The order in which a pack's contents are told: what people ask about first. */
const first: readonly string[] = [
  'campaign',
  'event',
  'person',
  'group',
  'commitment',
  'attendance',
  'conversation',
  'story',
  'stance',
  'win',
  'task',
  'place',
];

/** Counts by kind, in the order of telling. */
export function inOrder(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b));
}

/** What stays here, as a line of the list. */
export function staysText(why: HeldBack, count: number): string {
  switch (why) {
    case 'contactDetails':
      return `phones, emails and addresses of ${countOf(count, 'person', 'people')}`;
    case 'refusedContact':
      return `ways to reach ${countOf(count, 'person', 'people')} who asked not to be reached`;
    case 'privateNotes':
      return `${countOf(count, 'note', 'notes')} that never leave this laptop`;
    case 'notes':
      return `words about people in ${countOf(count, 'record', 'records')}`;
    case 'special':
      return `unticked fields of ${countOf(count, 'record', 'records')}`;
    case 'privateStory':
      return `${countOf(count, 'story', 'stories')} that the teller keeps private`;
    case 'withdrawnStory':
      return `${countOf(count, 'story', 'stories')} that the teller withdrew: only that goes, so that others stop too`;
    case 'teller':
      return `who told ${countOf(count, 'story', 'stories')} without their name`;
    case 'unnamedStory':
      return `${countOf(count, 'story', 'stories')} that may not be named, and would be among so few people`;
  }
}
