import type { Field } from '../model/field';
import { kinds } from '../model/kinds';
import type { Channel } from '../model/person';
import {
  markOf,
  newerMark,
  type RecordLevel,
  type SpecialField,
  type SpecialMark,
  specialFields,
} from '../model/sharing';
import type { StoredRecord } from '../workbook/entry';
import { asItTravels } from '../workbook/erasureHashes';
import { isKind } from '../workbook/leaves';
import { withoutContactHashes } from '../workbook/removedContacts';
import { withoutFields } from '../workbook/withoutFields';
import { hasNoticeToStop, isDoNotContact } from './doNotContact';
import { entryAlone, fieldMeant, knownEntries, unknownNames } from './knownAlone';
import { presentConsent } from './presentConsent';
import { presentStoryConsent, type Story } from './presentStoryConsent';
import type { Person } from './shownName';
import type { Marked } from './specialMarks';
import { withoutGroups, withoutThemes } from './withoutMarked';

/** What was held back of a record, or that all of it was. */
export type HeldBack =
  | 'contactDetails'
  | 'refusedContact'
  | 'privateNotes'
  | 'notes'
  | 'special'
  /** What a newer version wrote: nobody here knows what it tells. */
  | 'unknown'
  | 'privateStory'
  /** Of a story that was withdrawn only the withdrawal leaves. */
  | 'withdrawnStory'
  /** A story leaves, and not who told it. */
  | 'teller'
  /** A story that may not bear its teller's name, and would by what else is in the pack. */
  | 'unnamedStory';

export interface SharedRecord {
  /** Undefined where nothing of it leaves. */
  record: StoredRecord | undefined;
  heldBack: readonly HeldBack[];
  /** What in it leaves only when ticked, ticked or not. */
  marks: readonly SpecialMark[];
}

export interface SharingRules {
  level: RecordLevel;
  /** What of a special category was ticked. */
  special: readonly SpecialMark[];
  /** Groups and themes that are of a special category in this workbook. */
  marked: Marked;
  /** Somebody as all records that were joined tell of them: who refused in one of them has refused. */
  person: (id: string) => Person | undefined;
}

/** Kinds whose free text is about a person: at the level of names it stays. */
const textAboutPeople: ReadonlySet<string> = new Set([
  'person',
  'conversation',
  'task',
  'tie',
  'stance',
  'attendance',
  'commitment',
  'response',
]);

/**
 * A stored record as it may leave at a sharing level: without the fields that stay, their stamps, and what
 * was removed from them. An absent field means *not told*, so that nothing is cleared where it arrives.
 * Notes that never leave, and private stories, stay at every level.
 */
export function sharedRecord(record: StoredRecord, rules: SharingRules): SharedRecord {
  const mark = markOfAll(record, rules.marked);
  const isHeld = mark !== undefined && !rules.special.includes(mark);
  if (record.deleted != null)
    return { record: isHeld ? undefined : onlyDeleted(record), heldBack: [], marks: [] };
  if (isHeld) return { record: undefined, heldBack: ['special'], marks: [mark] };
  const told = toldByLevel(record, rules);
  const marks = [...(mark ? [mark] : []), ...told.marks];
  return told.record ? withoutChoices(told.record, rules, { ...told, marks }) : told;
}

/** The mark of what may leave whole or not at all: a group, a tie to it, and where it stands. */
function markOfAll(record: StoredRecord, { groups }: Marked): SpecialMark | undefined {
  if (record.kind === 'group') return groups.get(record.id);
  if (record.kind === 'tie') return groups.get(String(record.toId)) ?? groups.get(String(record.fromId));
  if (record.kind === 'stance') return groups.get(String(record.subjectId));
  return undefined;
}

/** Kinds whose themes say something of the person that they are about. */
const themesOfPeople: ReadonlySet<string> = new Set(['conversation', 'story', 'response']);

/** A record without the themes and the targets' groups that were not ticked, and which of these it has. */
function withoutChoices(record: StoredRecord, rules: SharingRules, told: SharedRecord): SharedRecord {
  const { groups, themes } = rules.marked;
  const isTicked = (mark: SpecialMark) => rules.special.includes(mark);
  if (themesOfPeople.has(record.kind)) {
    const has = textsOf(record.themes).filter((theme) => themes.has(theme));
    const marks = [...told.marks, ...has.map((theme) => markOf('theme', theme))];
    const kept = withoutThemes(record, (theme) => themes.has(theme) && !isTicked(markOf('theme', theme)));
    return noted({ ...told, record: kept, marks }, isTicked);
  }
  if (record.kind === 'campaign') {
    const has = entriesOf(record.targets).flatMap(({ groupId }) => groups.get(String(groupId)) ?? []);
    const kept = withoutGroups(record, (id) => {
      const mark = groups.get(id);
      return mark !== undefined && !isTicked(mark);
    });
    return noted({ ...told, record: kept, marks: [...told.marks, ...new Set(has)] }, isTicked);
  }
  return told;
}

function noted(told: SharedRecord, isTicked: (mark: SpecialMark) => boolean): SharedRecord {
  if (told.heldBack.includes('special') || told.marks.every(isTicked)) return told;
  return { ...told, heldBack: [...told.heldBack, 'special'] };
}

const entriesOf = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

/** A record without the fields that its kind, the level and the ticks keep here. */
function toldByLevel(stored: StoredRecord, rules: SharingRules): SharedRecord {
  const stays = newerStays(stored, rules);
  if (!isKind(stored.kind) && stays)
    return { record: undefined, heldBack: [stays], marks: stays === 'special' ? [newerMark] : [] };
  const atNames = rules.level === 'names';
  const known = knownEntries(stored, { words: atNames });
  const { record, heldBack, marks } = fieldsTold(stays ? known.record : stored, rules);
  if (!record) return { record, heldBack, marks };
  const also = [...(known.words ? ['notes' as const] : []), ...(known.unknown && stays ? [stays] : [])];
  const isNewer = (known.unknown && stays !== 'unknown') || !isKind(stored.kind);
  return {
    record,
    heldBack: [...new Set([...heldBack, ...also])],
    marks: isNewer ? [...new Set([...marks, newerMark])] : marks,
  };
}

/**
 * Why what a newer version wrote stays. At the level of names only what is known may leave; of somebody who is not to be
 * reached it could be a way to reach them; and anywhere it may be of a special category, so that it waits for its tick.
 */
function newerStays(record: StoredRecord, rules: SharingRules): 'unknown' | 'special' | undefined {
  if (rules.level === 'names') return 'unknown';
  if (record.kind === 'person' && isOff(rules.person(record.id) ?? asPerson(record))) return 'unknown';
  return rules.special.includes(newerMark) ? undefined : 'special';
}

function fieldsTold(record: StoredRecord, rules: SharingRules): SharedRecord {
  if (record.kind === 'erasure') return { record: asItTravels(record), heldBack: [], marks: [] };
  const held = new Map<string, HeldBack>();
  const marks: SpecialMark[] = [];
  for (const [name, field] of Object.entries(fieldsOf(record.kind))) {
    const isThere = record[name] !== undefined;
    const why = heldBackField(record, name, field, rules);
    if (why && (isThere || record.removed?.[name])) held.set(name, why);
    const mark = isThere && markOfField(record, name, field);
    if (mark && (!why || why === 'special') && mayLeaveTicked(record, name, field, rules)) marks.push(mark);
  }
  for (const name of unknownNames(record)) {
    const why = heldBackUnknown(record, name, rules);
    if (why) held.set(name, why);
    if (isNewerAlone(record, name, rules) && !marks.includes(newerMark)) marks.push(newerMark);
  }
  // A joining holds picked values of a person's fields; it is told without them rather than with some.
  if (record.kind === 'samePerson' && picksHeldBack(record, rules)) held.set('picks', 'contactDetails');
  const shared = withoutContactHashes(record);
  const kept = held.size > 0 ? withoutFields(shared, new Set(held.keys())) : shared;
  const heldBack = [...new Set(held.values())];
  if (record.kind !== 'story') return { record: kept, heldBack, marks };
  const story = sharedStory(kept, rules);
  return {
    record: story.record,
    heldBack: story.record ? [...heldBack, ...story.heldBack] : story.heldBack,
    marks,
  };
}

/**
 * Why a field that this version does not know stays. A value that was set aside because it could not be read stays
 * wherever the field would that it was meant for.
 */
function heldBackUnknown(record: StoredRecord, name: string, rules: SharingRules): HeldBack | undefined {
  const [meant, field] = fieldMeant(record.kind, name);
  return (field && heldBackField(record, meant, field, rules)) ?? newerStays(record, rules);
}

/** Whether the tick for what is newer decides about a field that this version does not know. */
function isNewerAlone(record: StoredRecord, name: string, rules: SharingRules): boolean {
  const [meant, field] = fieldMeant(record.kind, name);
  const isMeantHeld = field && heldBackField(record, meant, field, rules) !== undefined;
  return !isMeantHeld && newerStays(record, rules) !== 'unknown';
}

/** The mark of a field that leaves only when ticked. */
function markOfField(record: StoredRecord, name: string, field: Field): SpecialField | undefined {
  const isSpecial = field.special || (record.kind === 'person' && name === 'custom');
  return isSpecial ? specialFields.find((each) => each === name) : undefined;
}

/** Whether a tick would let it go: at the level of names words about people stay whatever is ticked. */
const mayLeaveTicked = (record: StoredRecord, name: string, field: Field, rules: SharingRules): boolean =>
  heldBackField(record, name, field, { ...rules, special: specialFields }) === undefined;

function heldBackField(
  record: StoredRecord,
  name: string,
  field: Field,
  { level, special, person }: SharingRules,
): HeldBack | undefined {
  if (name === 'privateNotes') return 'privateNotes';
  const isSpecial = field.special || (record.kind === 'person' && name === 'custom');
  if (isSpecial && !special.some((ticked) => ticked === name)) return 'special';
  if (field.contact && level === 'names') return 'contactDetails';
  if (field.contact && record.kind === 'person' && refuses(person(record.id) ?? asPerson(record), name))
    return 'refusedContact';
  if (level === 'names' && field.freeText && textAboutPeople.has(record.kind)) return 'notes';
  if (level === 'names' && record.kind === 'person' && name === 'consent') return 'notes';
  return undefined;
}

/** Which word of refusal keeps which contact details here. */
const channelsOf: Readonly<Record<string, readonly Channel[]>> = {
  emails: ['email'],
  phones: ['phone', 'text'],
  street: ['post'],
  postcode: ['post'],
};

/** Whether a person has asked not to be reached by what this field holds. A phone stays when both its uses were refused. */
function refuses(person: Person, field: string): boolean {
  if (isOff(person)) return true;
  const channels = channelsOf[field] ?? [];
  return channels.length > 0 && channels.every((channel) => presentConsent(person, channel)?.state === 'no');
}

const isOff = (person: Person): boolean => isDoNotContact(person) || hasNoticeToStop(person);

const asPerson = (record: StoredRecord): Person => record as unknown as Person;

function picksHeldBack(record: StoredRecord, rules: SharingRules): boolean {
  const { picks } = record;
  if (typeof picks !== 'object' || picks === null) return false;
  const person: StoredRecord = { id: String(record.firstId), kind: 'person', base: '' };
  const fields: Readonly<Record<string, Field>> = kinds.person.fields;
  return Object.keys(picks).some((name) => {
    const field = fields[name];
    return field
      ? heldBackField(person, name, field, rules) !== undefined
      : heldBackUnknown(person, name, rules) !== undefined;
  });
}

/** A story leaves with its teller's word; after a withdrawal only the withdrawal does, so that others stop too. */
function sharedStory(record: StoredRecord, rules: SharingRules): Omit<SharedRecord, 'marks'> {
  const consent = presentStoryConsent(record as unknown as Story);
  if (!consent || consent.level === 'private') return { record: undefined, heldBack: ['privateStory'] };
  if (consent.level === 'withdrawn') {
    const { id, kind, base } = record;
    return {
      record: { id, kind, base, ...entryAlone(record, 'consent', consent.id, withdrawalTells) },
      heldBack: ['withdrawnStory'],
    };
  }
  // Whose story it is stays here where the teller did not agree to be named outside the team.
  const unnamed = consent.level === 'public-unnamed' && rules.level === 'names';
  if (!unnamed || record.personId === undefined) return { record, heldBack: [] };
  return { record: withoutFields(record, new Set(['personId'])), heldBack: ['teller'] };
}

const withdrawalTells: ReadonlySet<string> = new Set(['id', 'level', 'given', 'recorded', 'struck']);

/** Of a deleted record only its deletion leaves. */
function onlyDeleted(record: StoredRecord): StoredRecord {
  const stamp = record.stamps?.deleted ?? record.base;
  return { id: record.id, kind: record.kind, base: stamp, deleted: record.deleted ?? null };
}

const fieldsOf = (kind: string): Readonly<Record<string, Field>> => (isKind(kind) ? kinds[kind].fields : {});
