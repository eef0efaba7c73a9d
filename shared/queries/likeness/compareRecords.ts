import { type Channel, channels, person as personKind } from '../../model/person';
import type { StoredRecord } from '../../workbook/entry';
import type { WorkbookReader } from '../../workbook/reader';
import { mergedPerson } from '../../workbook/samePerson';
import { birthdayInWords, dayWithYear } from '../calendar';
import { customInWords } from '../customFields';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { ladderStage } from '../ladderStage';
import { codeLabel } from '../listCodes';
import { placeName } from '../placesWithin';
import { presentAssessment } from '../presentAssessment';
import { presentConsent } from '../presentConsent';
import { fullName, type Person, shownName } from '../shownName';

/** What the two records say in one row of the comparison, and what will be read once they are joined. */
export interface ComparedRow {
  key: string;
  label: string;
  /** In words; empty where nothing is told. */
  first: string;
  second: string;
  /**
   * `same`: no difference to speak of. `pick`: one of the two shows, chosen by hand. `both`: nothing is lost, the
   * joined record has them all. `settled`: a rule decides, and says which.
   */
  is: 'same' | 'pick' | 'both' | 'settled';
  /** `pick`: the fields that are picked together, and which of the two is read where nobody picks. */
  fields?: readonly PickedField[];
  /** `pick`: what is read with each of the two picked. What the picked one leaves out of a name or an address the other fills in. */
  reads?: { first: string; second: string };
  /** `pick`: the one that is proposed; `text` proposes both texts, one under the other. */
  proposed?: Picked;
  /** `both` and `settled`: what is read, in words. */
  joined?: string;
}

/** Whose value shows; `text` keeps both, for words that say different things. */
export type Picked = 'first' | 'second' | 'text';

type PickedField = Extract<
  keyof Person,
  | 'givenName'
  | 'familyName'
  | 'knownAs'
  | 'pronouns'
  | 'ageBand'
  | 'birthday'
  | 'street'
  | 'town'
  | 'postcode'
  | 'placeId'
  | 'occupation'
  | 'organiserId'
  | 'source'
  | 'basis'
  | 'condition'
  | 'noticeGiven'
  | 'noticeDue'
  | 'votingIntention'
  | 'accessNeeds'
  | 'notes'
  | 'privateNotes'
  | 'photoId'
>;

/** Both notes have to fit where one did. */
const mostText = 20_000;

interface PickRow {
  key: string;
  label: string;
  fields: readonly PickedField[];
  /** Keeps both texts, unless one of them is picked. */
  text?: boolean;
  words?: (workbook: WorkbookReader, person: Person) => string;
}

const plainWords = (fields: readonly PickedField[]) => (_: WorkbookReader, person: Person) =>
  fields
    .map((name) => person[name] ?? '')
    .filter((word) => word !== '')
    .join(', ');

const labelOf = (name: PickedField): string => personKind.fields[name].label ?? name;
const one = (name: PickedField, words?: PickRow['words']): PickRow => ({
  key: name,
  label: labelOf(name),
  fields: [name],
  ...(words ? { words } : {}),
});

const pickRows: readonly PickRow[] = [
  {
    key: 'name',
    label: 'Name',
    fields: ['givenName', 'familyName'],
    words: (_, person) => fullName(person),
  },
  one('knownAs'),
  one('pronouns'),
  one('ageBand'),
  one('birthday', (_, { birthday }) => (birthday ? birthdayInWords(birthday) : '')),
  { key: 'address', label: 'Address', fields: ['street', 'town', 'postcode'] },
  one('placeId', (workbook, person) => placeName(workbook, person.placeId)),
  one('occupation'),
  one('source'),
  one('organiserId', (workbook, { organiserId }) =>
    organiserId ? shownName(workbook.get('person', organiserId)) : '',
  ),
  one('votingIntention'),
  { ...one('accessNeeds'), text: true },
  { ...one('notes'), text: true },
  { ...one('privateNotes'), text: true },
  one('photoId', (_, person) => (person.photoId ? 'A photo' : '')),
  one('basis'),
  one('condition'),
  one('noticeGiven', (_, { noticeGiven }) => (noticeGiven ? dayWithYear(noticeGiven) : '')),
  one('noticeDue', (_, { noticeDue }) => (noticeDue ? dayWithYear(noticeDue) : '')),
];

/**
 * Two records of what may be one person, row by row: which value shows where they differ is picked; emails, phones,
 * tags and histories are kept from both; consent and *do not contact* follow their own rules and cannot be picked.
 */
export function compareRecords(
  workbook: WorkbookReader,
  first: Person,
  second: Person,
): readonly ComparedRow[] {
  const joined = readAsOne(first, second);
  return [
    ...pickRows.map((row) => picked(workbook, row, first, second, joined)),
    ...keptFromBoth(workbook, first, second, joined),
    ...settled(first, second, joined),
    ...counted(workbook, first, second),
  ].filter((row) => row.first !== '' || row.second !== '');
}

/** The two as they read once joined, where nobody picks. */
function readAsOne(first: Person, second: Person): Person {
  const sources = [first, second].sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as StoredRecord[];
  return mergedPerson(sources[0]?.id ?? '', sources, []) as unknown as Person;
}

function picked(
  workbook: WorkbookReader,
  { key, label, fields, text = false, words = plainWords(fields) }: PickRow,
  first: Person,
  second: Person,
  joined: Person,
): ComparedRow {
  const said = [words(workbook, first), words(workbook, second)] as const;
  const row = { key, label, first: said[0], second: said[1] };
  if (fields.every((name) => (first[name] ?? null) === (second[name] ?? null))) return { ...row, is: 'same' };
  const bothTexts = text && said[0] !== '' && said[1] !== '' && bothOf(said[0], said[1]).length <= mostText;
  const proposed: Picked = bothTexts ? 'text' : proposedSide(key, said, words(workbook, joined));
  const filled = (pick: 'first' | 'second'): string =>
    words(workbook, { ...joined, ...valuesPicked(fields, pick, first, second) } as Person);
  return {
    ...row,
    is: 'pick',
    fields,
    proposed,
    reads: { first: filled('first'), second: filled('second') },
  };
}

/** What is told before what is not, the longer of two addresses, else what was written later. */
function proposedSide(
  key: string,
  [first, second]: readonly [string, string],
  reads: string,
): 'first' | 'second' {
  if (first === '' || second === '') return first === '' ? 'second' : 'first';
  if (key === 'address' && first.length !== second.length)
    return first.length > second.length ? 'first' : 'second';
  return reads === first ? 'first' : 'second';
}

/** The values that a pick gives. A field by itself may be picked empty; one of several is filled from the other. */
function valuesPicked(
  fields: readonly PickedField[],
  pick: Picked,
  first: Person,
  second: Person,
): Record<string, string | null> {
  const [side, other] = pick === 'second' ? [second, first] : [first, second];
  return Object.fromEntries(
    fields.map((name) => {
      if (pick === 'text') return [name, bothOf(first[name] ?? '', second[name] ?? '')];
      return [name, side[name] ?? (fields.length > 1 ? other[name] : null) ?? null];
    }),
  );
}

/** Two texts as one, the first record's above. */
export const bothOf = (first: string, second: string): string => `${first}\n\n${second}`;

/** What the joining has to hold so that the picked values show. */
export function picksFor(
  first: Person,
  second: Person,
  rows: readonly ComparedRow[],
  chosen: ReadonlyMap<string, Picked>,
): Record<string, string | null> {
  const joined = readAsOne(first, second);
  const picks: Record<string, string | null> = {};
  for (const { key, is, fields = [], proposed } of rows) {
    if (is !== 'pick' || !proposed) continue;
    const values = valuesPicked(fields, chosen.get(key) ?? proposed, first, second);
    for (const name of fields) {
      const value = values[name] ?? null;
      // What is read anyway needs no pick: a later edit of either record then still counts.
      if (value !== (joined[name] ?? null)) picks[name] = value;
    }
  }
  return picks;
}

function keptFromBoth(
  workbook: WorkbookReader,
  first: Person,
  second: Person,
  joined: Person,
): readonly ComparedRow[] {
  const row = (key: string, label: string, words: (person: Person) => string): ComparedRow => {
    const said = { key, label, first: words(first), second: words(second) };
    if (said.first === said.second) return { ...said, is: 'same' };
    return { ...said, is: 'both', joined: words(joined) };
  };
  const stage = (person: Person): string => codeLabel(workbook, 'ladderStage', ladderStage(person));
  return [
    row('phones', 'Phones', ({ phones = [] }) => phones.map(({ key }) => key).join('\n')),
    row('emails', 'Emails', ({ emails = [] }) => emails.map(({ address }) => address).join('\n')),
    row('tags', 'Tags', ({ tags = [] }) => tags.join(', ')),
    row('languages', 'Languages', ({ languages = [] }) => languages.join(', ')),
    row('skills', 'Skills', ({ skills = [] }) => skills.join(', ')),
    row('ladder', 'Ladder', stage),
    row('assessment', 'Assessment', (person) => presentAssessment(person)?.level.toString() ?? ''),
    ...customRows(workbook, first, second, joined),
  ];
}

/** Fields of one's own, each by itself: the value that was written later shows, the other stays in its record. */
function customRows(
  workbook: WorkbookReader,
  first: Person,
  second: Person,
  joined: Person,
): readonly ComparedRow[] {
  const names = new Set([...Object.keys(first.custom ?? {}), ...Object.keys(second.custom ?? {})]);
  return [...names].map((name) => {
    const field = workbook.get('fieldDef', name);
    const words = (person: Person): string => {
      const value = person.custom?.[name] ?? undefined;
      return field ? customInWords(field, value) : String(value ?? '');
    };
    const said = {
      key: `custom ${name}`,
      label: field?.label ?? name,
      first: words(first),
      second: words(second),
    };
    return said.first === said.second
      ? { ...said, is: 'same' as const }
      : { ...said, is: 'settled' as const, joined: words(joined) };
  });
}

const may: Readonly<Record<Channel, string>> = {
  phone: 'May be phoned',
  text: 'May be texted',
  email: 'May be emailed',
  post: 'May be written to',
};

function settled(first: Person, second: Person, joined: Person): readonly ComparedRow[] {
  const row = (key: string, label: string, words: (person: Person) => string): ComparedRow => {
    const said = { key, label, first: words(first), second: words(second) };
    return { ...said, is: said.first === said.second ? 'same' : 'settled', joined: words(joined) };
  };
  return [
    ...channels.map((channel) =>
      row(channel, may[channel], (person) => {
        const said = presentConsent(person, channel)?.state;
        return said === undefined ? '' : said === 'yes' ? 'Yes' : 'No';
      }),
    ),
    row('doNotContact', 'Do not contact', (person) => (isDoNotContact(person) ? 'Yes' : '')),
    row('noticeToStop', 'Notice to stop', (person) => (hasNoticeToStop(person) ? 'Given' : '')),
  ];
}

function counted(workbook: WorkbookReader, first: Person, second: Person): readonly ComparedRow[] {
  const row = (key: string, label: string, of: (person: Person) => readonly string[]): ComparedRow => {
    const [a, b] = [of(first), of(second)];
    const words = (ids: readonly string[]): string => (ids.length === 0 ? '' : String(ids.length));
    const all = new Set([...a, ...b]).size;
    return { key, label, first: words(a), second: words(b), is: 'both', joined: String(all) };
  };
  return [
    row('events', 'Events', ({ id }) =>
      workbook.by('attendance', 'personId', id).map(({ eventId }) => eventId),
    ),
    row('commitments', 'Commitments', ({ id }) =>
      workbook.by('commitment', 'personId', id).map((each) => each.id),
    ),
    row('conversations', 'Conversations', ({ id }) =>
      workbook.by('conversation', 'personId', id).map((each) => each.id),
    ),
    row('stories', 'Stories', ({ id }) => workbook.by('story', 'personId', id).map((each) => each.id)),
  ];
}
