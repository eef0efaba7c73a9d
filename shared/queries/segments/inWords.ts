import type { CommitmentState } from '../../model/commitment';
import type { Kind, Rec } from '../../model/kinds';
import type { ListName } from '../../model/list';
import type { Channel } from '../../model/person';
import {
  type ConditionName,
  type ConditionOf,
  isGroup,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentNode,
  type TextField,
} from '../../model/segmentTree';
import type { WorkbookReader } from '../../workbook/reader';
import { monthName } from '../calendar';
import { codeLabel } from '../listCodes';
import { placeName } from '../placesWithin';
import { conditionInWords as articleNineInWords, basisInWords } from '../privacy/lawfulGrounds';
import { shownName } from '../shownName';
import { withArticle } from '../withArticle';
import { periodInWords } from './period';
import type { SegmentProblem } from './readTree';

/** What a condition says of people, after 'People who': [of those who answer it, of those who do not]. */
type Words = readonly [yes: string, no: string];

interface Said {
  workbook: WorkbookReader;
  today: string;
}

const label = ({ workbook }: Said, list: ListName, code: string): string =>
  codeLabel(workbook, list, code).toLowerCase();
const quoted = (text: string): string => `“${text}”`;
const gone = 'something that is no longer here';

function named<K extends Kind>(said: Said, kind: K, id: string, name: (record: Rec<K>) => string): string {
  const record = said.workbook.get(kind, id);
  return record ? name(record) : gone;
}

const personNamed = (said: Said, id: string): string => named(said, 'person', id, shownName);

/** What each field of words is called in a sentence. */
export const textFieldWords: Record<TextField, string> = {
  givenName: 'first name',
  familyName: 'last name',
  knownAs: 'name they are known as',
  pronouns: 'pronouns',
  emails: 'email address',
  phones: 'phone number',
  street: 'street',
  town: 'town',
  postcode: 'postcode',
  occupation: 'work',
  source: 'note of how we met',
  accessNeeds: 'access needs',
  notes: 'notes',
  privateNotes: 'notes that never leave this laptop',
};

const standing: Record<'open' | CommitmentState, string> = {
  open: ' and have not kept it yet',
  made: ' and have not confirmed it yet',
  confirmed: ' and confirmed it',
  kept: ' and kept it',
  missed: ' and missed it',
  withdrawn: ' and withdrew it',
};

const reachedBy: Record<Channel, string> = {
  phone: 'phoned',
  text: 'texted',
  email: 'emailed',
  post: 'written to',
};

const both = (verb: (negated: boolean) => string): Words => [verb(false), verb(true)];
const did = (past: string, base: string, rest: string): Words => [`${past}${rest}`, `did not ${base}${rest}`];
const are = (rest: string): Words => [`are ${rest}`, `are not ${rest}`];

const sentences: { [N in ConditionName]: (condition: ConditionOf<N>, said: Said) => Words } = {
  came({ type, eventId, when }, said) {
    const what = eventId
      ? named(said, 'event', eventId, (event) => event.title)
      : type
        ? withArticle(label(said, 'eventType', type))
        : 'an event';
    return did('came', 'come', ` to ${what}${periodInWords(when, said.today)}`);
  },
  committed({ action, state, when }, said) {
    const what = action ? ` to “${codeLabel(said.workbook, 'commitmentAction', action)}”` : ' to something';
    const rest = `${what}${periodInWords(when, said.today)}${state ? standing[state] : ''}`;
    return state
      ? [`committed${rest}`, `are not among those who committed${rest}`]
      : did('committed', 'commit', rest);
  },
  spokenTo({ oneToOne, theme, when }, said) {
    const about = theme ? ` about ${label(said, 'theme', theme)}` : '';
    const rest = `${about}${periodInWords(when, said.today)}`;
    return oneToOne
      ? did('had', 'have', ` a one-to-one${rest}`)
      : [`were spoken to${rest}`, `were not spoken to${rest}`];
  },
  toldStory: ({ when }, said) => did('told', 'tell', ` a story${periodInWords(when, said.today)}`),
  joinedIn: ({ campaignId }, said) =>
    did('took', 'take', ` part in ${named(said, 'campaign', campaignId, (campaign) => campaign.name)}`),
  followUp: ({ state }) =>
    both((no) => `have ${no ? 'no' : 'a'} follow-up ${state === 'open' ? 'still to do' : 'overdue'}`),
  livesIn({ placeId, below }, { workbook }) {
    const place = `${placeName(workbook, placeId) || gone}${below ? ' and below' : ''}`;
    return [`live in ${place}`, `do not live in ${place}`];
  },
  belongsTo({ groupId, type }, said) {
    const group = groupId
      ? named(said, 'group', groupId, (record) => record.name)
      : type
        ? withArticle(label(said, 'groupType', type))
        : 'a group';
    return [`belong to ${group}`, `do not belong to ${group}`];
  },
  onLadder({ stage, level = 'at' }, { workbook }) {
    const rung = codeLabel(workbook, 'ladderStage', stage);
    const reach = { at: '', up: ' or higher', down: ' or lower' }[level];
    return are(`on the rung ${rung}${reach}`);
  },
  assessed({ grade, level = 'at' }) {
    if (grade === undefined) return are('assessed');
    const reach = { at: '', up: ' or better', down: ' or worse' }[level];
    return are(`assessed ${grade}${reach}`);
  },
  tagged: ({ tag }) => are(`tagged ${quoted(tag)}`),
  organisedBy: ({ personId }, said) =>
    personId
      ? both((no) => `${no ? 'do not have' : 'have'} ${personNamed(said, personId)} as their organiser`)
      : both((no) => `have ${no ? 'no' : 'an'} organiser`),
  leads: () => ['lead somebody', 'lead nobody'],
  ledBy: ({ personId }, said) => are(personId ? `led by ${personNamed(said, personId)}` : 'led by anybody'),
  age: ({ band }) =>
    band === 'unknown'
      ? are('of an age we do not know')
      : are(band === 'adult' ? 'adults' : `${band} years old`),
  birthday: ({ month }) =>
    both(
      (no) =>
        `have ${no ? 'no' : 'a'} birthday ${month === undefined ? 'on record' : `in ${monthName(month)}`}`,
    ),
  pictured: () => both((no) => `have ${no ? 'no' : 'a'} photo`),
  speaks: ({ language }) => both((no) => `${no ? 'do not speak' : 'speak'} ${language}`),
  skilled: ({ skill }) => both((no) => `${no ? 'do not have' : 'have'} the skill ${quoted(skill)}`),
  words({ field, test, text = '' }) {
    const name = textFieldWords[field];
    if (test === 'some') return [`have ${name} on record`, `have no ${name} on record`];
    if (test === 'none') return [`have no ${name} on record`, `have ${name} on record`];
    const verb = { has: 'contains', is: 'is', starts: 'starts with' }[test];
    const denied = { has: 'does not contain', is: 'is not', starts: 'does not start with' }[test];
    return both((no) => `have a ${name} that ${no ? denied : verb} ${quoted(text)}`);
  },
  custom({ fieldId, test, value }, said) {
    const name = named(said, 'fieldDef', fieldId, (field) => quoted(field.label));
    if (test === 'some' || test === 'none') {
      const words: Words = [`have ${name} filled in`, `have ${name} empty`];
      return test === 'some' ? words : [words[1], words[0]];
    }
    const told = value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
    const how = { is: 'as', over: 'over', under: 'under' }[test];
    return both((no) => `${no ? 'do not have' : 'have'} ${name} ${how} ${quoted(told)}`);
  },
  may({ channel }) {
    return [`may be ${reachedBy[channel]}`, `may not be ${reachedBy[channel]}`];
  },
  doNotContact: () => ['asked not to be contacted', 'did not ask to be left alone'],
  said({ channel, state }) {
    const being = `being ${reachedBy[channel]}`;
    return state === 'nothing'
      ? [`have said nothing about ${being}`, `have said whether they agree to ${being}`]
      : did('said', 'say', ` ${state} to ${being}`);
  },
  noticeGiven({ when }, said) {
    const rest = `given the privacy notice${periodInWords(when, said.today)}`;
    return [`were ${rest}`, `were not ${rest}`];
  },
  held({ by, code }) {
    const what = by === 'basis' ? 'lawful basis' : 'condition for what is special';
    if (code === undefined) return both((no) => `have ${no ? 'no' : 'a'} ${what} noted`);
    const ground = quoted(by === 'basis' ? basisInWords(code) : articleNineInWords(code));
    return both((no) => `${no ? 'do not have' : 'have'} ${ground} as ${what}`);
  },
  reviewed({ when }, said) {
    const rest = `kept after a review${periodInWords(when, said.today)}`;
    return [`were ${rest}`, `were not ${rest}`];
  },
  noticeDue: () => ['are owed a privacy notice', 'are owed no privacy notice'],
  inSearch({ segmentId }, said) {
    const name = named(said, 'segment', segmentId, (segment) => quoted(segment.name));
    return [`are in the saved search ${name}`, `are not in the saved search ${name}`];
  },
};

/** One condition, to stand after 'People who': 'came to a mass meeting in the last 90 days'. */
export function conditionInWords(condition: SegmentCondition, said: Said): string {
  const say = sentences[condition.is] as (condition: SegmentCondition, said: Said) => Words;
  return say(condition, said)[condition.not ? 1 : 0];
}

/**
 * The whole search as a sentence that a person can read: 'People who came to a mass meeting in the last 90 days and
 * either live in Mansfield and below or belong to Depot shop stewards.'
 */
export function segmentInWords(workbook: WorkbookReader, tree: SegmentGroup, today: string): string {
  if (tree.of.length === 0) return 'Everybody.';
  return `People who ${groupInWords(tree, { workbook, today }, true)}.`;
}

function groupInWords(group: SegmentGroup, said: Said, atTop: boolean): string {
  const parts = group.of.map((node) => nodeInWords(node, said));
  const [first = 'are anybody', ...more] = parts;
  const words =
    group.join === 'all'
      ? [first, ...more].join(', and ')
      : more.length === 0
        ? first
        : `either ${[first, ...more].join(', or ')}`;
  if (group.not) return `are not those who ${words}`;
  return atTop || group.join === 'any' || more.length === 0 ? words : `(${words})`;
}

const nodeInWords = (node: SegmentNode, said: Said): string =>
  isGroup(node) ? groupInWords(node, said, false) : conditionInWords(node, said);

/** Why a saved search cannot be asked, and what to do. */
export function segmentProblemText(problem: SegmentProblem): string {
  switch (problem.reason) {
    case 'not-understood':
      return `This search asks something that this version of Wardbook does not know (“${problem.condition}”). Update Wardbook, or change the search; nothing was lost.`;
    case 'not-readable':
      return 'The conditions of this search cannot be read. Make it anew, or delete it; nothing else is affected.';
    case 'too-large':
      return 'This search has more conditions than Wardbook takes. Split it into two saved searches.';
    case 'asks-itself':
      return `This search ends in itself (${problem.names.map(quoted).join(' asks ')}). Take that condition out.`;
    case 'search-gone':
      return 'This search asks for another saved search that was deleted. Take that condition out, or undo the deletion.';
    case 'field-gone':
      return 'This search asks for a field of your own that was deleted. Take that condition out, or undo the deletion.';
  }
}
