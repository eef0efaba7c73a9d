import {
  choiceOfMark,
  kindsThatStay,
  newerMark,
  type RecordLevel,
  type RecordsScope,
  type SpecialMark,
} from '../model/sharing';
import type { StoredRecord } from '../workbook/entry';
import { isKind } from '../workbook/leaves';
import { type Counted, finish, sliceSize } from '../workbook/slices';
import { nameAlone } from './nameAlone';
import { MediaTally, type PackedMedia } from './packMedia';
import { listOf, type ScopeRule, type StoredRecords, scopeRule } from './scopeRules';
import { type HeldBack, type SharingRules, sharedRecord } from './sharedRecord';
import { markedChoices, markedIn } from './specialMarks';

/** The workbook with its records as they are stored, stamps and all: what a pack carries. */
export interface StoredReader extends StoredRecords {
  stored(kind: string, id: string): StoredRecord | undefined;
}

export interface PackChoice {
  scope: RecordsScope;
  level: RecordLevel;
  special: readonly SpecialMark[];
  /** Photos and recordings go along, as far as those whom they show allow. */
  media?: boolean;
}

/** What goes and what stays, counted: the export dialog shows this very list. */
export interface PackContents {
  records: readonly StoredRecord[];
  /** Records that go, by kind. */
  goes: Readonly<Record<string, number>>;
  /** How many records something was held back of, by reason. */
  stays: Readonly<Record<HeldBack, number>>;
  /** What leaves only when ticked, as it is in this part of the book: whether it goes is a matter of the ticks. */
  special: ReadonlyMap<SpecialMark, SpecialCount>;
  /** Photos and recordings whose bytes go. */
  media: readonly PackedMedia[];
  /** How many photos and recordings may go from this part at this level, ticked or not. */
  mediaThere: number;
}

export interface SpecialCount {
  records: number;
  /** The people whom these tell of, each once. */
  people: number;
  groups: number;
}

/** What a word in the pack means: small, and without them codes of one's own would be unreadable. */
const always: ReadonlySet<string> = new Set(['list', 'erasure']);

/** Gathers what a pack of this scope holds, at its sharing level. References to what is left out are kept by id. */
export const collectPack = (workbook: StoredReader, choice: PackChoice): PackContents =>
  finish(collectPackSliced(workbook, choice));

/** The same in slices, so that the window answers meanwhile; begin again when the workbook has changed. */
export function* collectPackSliced(workbook: StoredReader, choice: PackChoice): Counted<PackContents> {
  const { scope } = choice;
  const rules = rulesOf(workbook, choice);
  const special = new SpecialTally();
  const goesAs =
    scope.of === 'all' ? everything(choice) : yield* partOf(workbook, scopeRule(workbook, scope), rules);
  const records: StoredRecord[] = [];
  const goes: Record<string, number> = {};
  const stays: Record<HeldBack, number> = {
    contactDetails: 0,
    refusedContact: 0,
    privateNotes: 0,
    notes: 0,
    special: 0,
    unknown: 0,
    privateStory: 0,
    withdrawnStory: 0,
    teller: 0,
    unnamedStory: 0,
  };
  const media = new MediaTally(workbook, rules.level === 'everything', choice.media === true);
  let done = 0;
  for (const stored of workbook.records()) {
    if (++done % sliceSize === 0) yield done;
    if (kindsThatStay.has(stored.kind) || stored.kind === 'media') continue;
    if (stored.kind === 'fieldDef' && !choice.special.includes('custom')) continue;
    const as = always.has(stored.kind) ? 'itself' : goesAs(stored);
    if (!as) continue;
    if (as === 'unnamed') {
      stays.unnamedStory += 1;
      continue;
    }
    const { record, heldBack, marks } = sharedRecord(stored, rules);
    if (as === 'itself') special.note(stored, marks);
    if (as === 'itself') for (const why of heldBack) stays[why] += 1;
    if (!record) continue;
    records.push(as === 'name' ? nameAlone(record) : media.note(record));
    if (record.deleted == null && !heldBack.includes('withdrawnStory'))
      goes[record.kind] = (goes[record.kind] ?? 0) + 1;
  }
  for (const record of media.records()) {
    records.push(record);
    goes.media = (goes.media ?? 0) + 1;
  }
  const there = media.there;
  return { records, goes, stays, special: special.counts(), media: media.media, mediaThere: there };
}

/** At which level records are told: beside stories alone nothing of their tellers but a name. */
function rulesOf(workbook: StoredReader, { scope, level, special }: PackChoice): SharingRules {
  const rules = { marked: markedIn(workbook), person: (id: string) => workbook.get('person', id) };
  if (scope.of !== 'stories') return { ...rules, level, special };
  const themes = special.filter((mark) => choiceOfMark(mark)?.list === 'theme');
  return { ...rules, level: 'names', special: themes };
}

/** Counts what is of a special category, each person and group once. */
class SpecialTally {
  private readonly of = new Map<SpecialMark, { records: number; people: Set<unknown>; groups: number }>();

  note(record: StoredRecord, marks: readonly SpecialMark[]): void {
    for (const mark of marks) {
      const tally = this.of.get(mark) ?? { records: 0, people: new Set(), groups: 0 };
      this.of.set(mark, tally);
      if (record.kind === 'group') tally.groups += 1;
      else tally.records += 1;
      const person = record.kind === 'person' ? record.id : (record.personId ?? record.fromId);
      if (person !== undefined) tally.people.add(person);
    }
  }

  counts(): ReadonlyMap<SpecialMark, SpecialCount> {
    const counted = [...this.of].map(
      ([mark, tally]) => [mark, { ...tally, people: tally.people.size }] as const,
    );
    return new Map(counted);
  }
}

/** Whether a record goes, whole or as a name; `unnamed`: a story that stays, for beside its teller it would be named. */
type GoesAs = (record: StoredRecord) => 'itself' | 'name' | 'unnamed' | undefined;

/** Everything; kinds of a newer version only where their fields may all be told, for nobody here knows them. */
const everything =
  ({ level }: PackChoice): GoesAs =>
  (record) =>
    isKind(record.kind) || level === 'everything' ? 'itself' : undefined;

/** What a rule takes along, and whoever and whatever that points to. */
function* partOf(workbook: StoredReader, rule: ScopeRule, rules: SharingRules): Counted<GoesAs> {
  const ids = new Set<string>();
  const people = new Set(rule.people);
  const groups = new Set(rule.groups);
  const places = new Set(rule.places);
  const eventsNamed = new Set<string>();
  const unnamed = new Set<string>();
  // What is in this part of the book does not hang on the ticks, so that they are counted for all that is in it.
  const ticked = { ...rules, special: [...rules.special, newerMark, ...markedChoices(workbook)] };
  let done = 0;
  for (const record of workbook.records()) {
    if (++done % sliceSize === 0) yield done;
    if (subjects.has(record.kind)) continue;
    // Nobody goes for the sake of what stays: the teller of a private story is not named by it.
    const leaves = sharedRecord(record, ticked).record;
    if (!rule.takes(record, leaves ?? record)) {
      if (record.kind === 'story' && record.deleted == null && rule.takes(record, record))
        unnamed.add(record.id);
      continue;
    }
    ids.add(record.id);
    if (!leaves) continue;
    if (rule.bringsPeople) notePointedTo(leaves, people, groups);
    notePlaces(leaves, places);
    if (rule.namesEvents && record.kind === 'attendance') noteText(leaves.eventId, eventsNamed);
  }
  // A pack that carries one record of a person carries them all.
  for (const id of [...people]) for (const joined of workbook.joined(id)) people.add(joined);
  if (!rule.namesOnly) for (const id of people) noteText(workbook.stored('person', id)?.placeId, places);
  const isHeld = (id: string) => {
    const mark = rules.marked.groups.get(id);
    return mark !== undefined && !rules.special.includes(mark);
  };
  for (const id of groups) if (!isHeld(id)) noteText(workbook.stored('group', id)?.placeId, places);
  for (const id of eventsNamed) noteText(workbook.stored('event', id)?.placeId, places);
  for (const place of [...places]) noteParents(workbook, place, places);

  const met = new Set([...people, ...groups]);
  const asPeopleGo = rule.namesOnly ? 'name' : 'itself';
  return (record) => {
    const { kind, id } = record;
    const among = (is: boolean, as: 'itself' | 'name' = 'itself') => (is ? as : undefined);
    if (kind === 'person') return among(people.has(id), asPeopleGo);
    if (kind === 'group') return among(groups.has(id));
    if (kind === 'place') return among(places.has(id));
    if (kind === 'tie') return among(!rule.namesOnly && both(record, 'fromId', 'toId', met));
    if (kind === 'samePerson' || kind === 'keptApart')
      return among(both(record, 'firstId', 'secondId', people), asPeopleGo);
    if (kind === 'fieldDef') return among(!rule.namesOnly);
    if (ids.has(id)) return 'itself';
    if (unnamed.has(id)) return 'unnamed';
    return among(kind === 'event' && eventsNamed.has(id), 'name');
  };
}

/** Kinds that come by what points to them. */
const subjects: ReadonlySet<string> = new Set(['person', 'group', 'place']);

/** Everybody and every group that a record within the scope points to. */
function notePointedTo(record: StoredRecord, people: Set<string>, groups: Set<string>): void {
  for (const field of ['personId', 'organiserId', 'invitedById', 'ownerId']) noteText(record[field], people);
  for (const id of listOf(record.aboutIds)) noteText(id, people);
  noteText(record.subjectId, record.subjectKind === 'group' ? groups : people);
  for (const target of listOf(record.targets)) {
    noteText(fieldOf(target, 'personId'), people);
    noteText(fieldOf(target, 'groupId'), groups);
  }
  for (const item of listOf(record.agenda)) noteText(fieldOf(item, 'speakerId'), people);
  for (const row of record.kind === 'sheet' ? listOf(record.rows) : [])
    noteText(fieldOf(row, 'personId'), people);
}

function notePlaces(record: StoredRecord, places: Set<string>): void {
  noteText(record.placeId, places);
  for (const id of listOf(record.placeIds)) noteText(id, places);
}

function noteParents(workbook: StoredReader, placeId: string, places: Set<string>): void {
  for (let parent = workbook.get('place', placeId)?.parentId; parent && !places.has(parent); ) {
    places.add(parent);
    parent = workbook.get('place', parent)?.parentId;
  }
}

const both = (record: Record<string, unknown>, a: string, b: string, ids: ReadonlySet<string>): boolean =>
  [record[a], record[b]].every((id) => typeof id === 'string' && ids.has(id));

function noteText(value: unknown, into: Set<string>): void {
  if (typeof value === 'string' && value !== '') into.add(value);
}

const fieldOf = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[name] : undefined;
