import { type Kind, kinds } from '../../../shared/model/kinds';
import {
  choiceOfMark,
  newerMark,
  type SharingLevel,
  type SpecialField,
  type SpecialMark,
  specialFields,
} from '../../../shared/model/sharing';
import type { SpecialCount } from '../../../shared/queries/packScope';
import type { HeldBack } from '../../../shared/queries/sharedRecord';
import { capital } from '../../ui/words/capital';
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

const fieldWords: Readonly<Record<SpecialField, string>> = {
  accessNeeds: 'Access needs',
  votingIntention: 'Voting intention',
  custom: 'Fields of your own',
};

const isField = (mark: SpecialMark): mark is SpecialField => specialFields.some((field) => field === mark);

/** 'Voting intention', 'Groups of type “Faith group”', 'The theme “Care”'; `label` is a choice's own. */
export function specialTitle(mark: SpecialMark, label: string | undefined): string {
  if (isField(mark)) return fieldWords[mark];
  if (mark === newerMark) return 'What a newer Wardbook wrote, and yours cannot show';
  const choice = choiceOfMark(mark);
  const called = `“${label ?? choice?.code ?? mark}”`;
  return choice?.list === 'groupType' ? `Groups of type ${called}` : `The theme ${called}`;
}

/** How much of it there is: 'of 12 people'; '32 people’s ties to 3 groups'. A title before it makes it a line of its own. */
export function specialText(
  mark: SpecialMark,
  { records, people, groups }: SpecialCount,
  title: string | undefined,
): string {
  const whose = countOf(people, 'person', 'people');
  const before = title ? `${title}: ` : '';
  if (isField(mark)) return `${before}of ${whose}`;
  if (mark === newerMark) return `${before}in ${countOf(records, 'record', 'records')}`;
  if (choiceOfMark(mark)?.list === 'theme')
    return `${before}on ${countOf(records, 'record', 'records')} about ${whose}`;
  const those = countOf(groups, 'group', 'groups');
  return `${before}${people === 0 ? those : `${those} and the ties of ${whose} to them`}`;
}

/** "People", "Events"; a kind of a newer version by its own name. */
export function kindWord(kind: string, count: number): string {
  const word = kind in kinds ? kinds[kind as Kind].noun[count === 1 ? 0 : 1] : kind;
  return capital(word);
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
  'participation',
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
      return `what is of a special category in ${countOf(count, 'record', 'records')}`;
    case 'unknown':
      return `what a newer Wardbook wrote in ${countOf(count, 'record', 'records')}`;
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

/** At the foot of a preview: what is being done, or what importing would do and how it is taken back. */
export function importPromise(
  { stage, backsUp }: { stage: 'backup' | 'writing' | 'erasing' | undefined; backsUp: boolean },
  words: { taking: string; undo: string | undefined; nothing: string },
): string {
  if (stage === 'backup') return 'Making a backup first…';
  if (stage === 'writing') return words.taking;
  if (stage === 'erasing') return 'Erasing, and writing the record anew…';
  return words.undo === undefined
    ? words.nothing
    : `${backsUp ? 'A backup is made first. ' : ''}${words.undo}`;
}
