import type { Field } from '../model/field';
import { kinds } from '../model/kinds';
import type { Channel } from '../model/person';
import type { RecordLevel, SpecialField } from '../model/sharing';
import type { StoredRecord } from '../workbook/entry';
import { isKind } from '../workbook/leaves';
import { partsOf } from '../workbook/paths';
import { withoutContactHashes } from '../workbook/removedContacts';
import { withoutFields } from '../workbook/withoutFields';
import { hasNoticeToStop, isDoNotContact } from './doNotContact';
import { presentConsent } from './presentConsent';
import { presentStoryConsent, type Story } from './presentStoryConsent';
import type { Person } from './shownName';

/** What was held back of a record, or that all of it was. */
export type HeldBack =
  | 'contactDetails'
  | 'refusedContact'
  | 'privateNotes'
  | 'notes'
  | 'special'
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
}

export interface SharingRules {
  level: RecordLevel;
  /** Special-category fields that were ticked. */
  special: readonly SpecialField[];
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

/** Of an erasure only this leaves: ids, date and signer, never a hash. */
const erasureLeaves = new Set(['personIds', 'on', 'signer', 'liftedOn']);

/**
 * A stored record as it may leave at a sharing level: without the fields that stay, their stamps, and what
 * was removed from them. An absent field means *not told*, so that nothing is cleared where it arrives.
 * Notes that never leave, and private stories, stay at every level.
 */
export function sharedRecord(record: StoredRecord, rules: SharingRules): SharedRecord {
  if (record.deleted != null) return { record: onlyDeleted(record), heldBack: [] };
  if (record.kind === 'story') return sharedStory(record, rules);
  if (record.kind === 'erasure') {
    const hashes = Object.keys(record).filter((name) => !isHead(name) && !erasureLeaves.has(name));
    return { record: withoutFields(record, new Set(hashes)), heldBack: [] };
  }
  const held = new Map<string, HeldBack>();
  for (const [name, field] of Object.entries(fieldsOf(record.kind))) {
    const why = heldBackField(record, name, field, rules);
    if (why && record[name] !== undefined) held.set(name, why);
    if (why && record.removed?.[name]) held.set(name, why);
  }
  // A joining holds picked values of a person's fields; it is told without them rather than with some.
  if (record.kind === 'samePerson' && picksHeldBack(record, rules)) held.set('picks', 'contactDetails');
  const shared = withoutContactHashes(record);
  const kept = held.size > 0 ? withoutFields(shared, new Set(held.keys())) : shared;
  return { record: kept, heldBack: [...new Set(held.values())] };
}

function heldBackField(
  record: StoredRecord,
  name: string,
  field: Field,
  { level, special }: SharingRules,
): HeldBack | undefined {
  if (name === 'privateNotes') return 'privateNotes';
  const isSpecial = field.special || (record.kind === 'person' && name === 'custom');
  if (isSpecial && !special.some((ticked) => ticked === name)) return 'special';
  if (field.contact && level === 'names') return 'contactDetails';
  if (field.contact && record.kind === 'person' && refuses(record, name)) return 'refusedContact';
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
function refuses(record: StoredRecord, field: string): boolean {
  const person = record as unknown as Person;
  if (isDoNotContact(person) || hasNoticeToStop(person)) return true;
  const channels = channelsOf[field] ?? [];
  return channels.length > 0 && channels.every((channel) => presentConsent(person, channel)?.state === 'no');
}

function picksHeldBack(record: StoredRecord, rules: SharingRules): boolean {
  const { picks } = record;
  if (typeof picks !== 'object' || picks === null) return false;
  const person: StoredRecord = { id: '', kind: 'person', base: '' };
  const fields: Readonly<Record<string, Field>> = kinds.person.fields;
  return Object.keys(picks).some((name) => {
    const field = fields[name];
    return field !== undefined && heldBackField(person, name, field, rules) !== undefined;
  });
}

/** A story leaves with its teller's word; after a withdrawal only the withdrawal does, so that others stop too. */
function sharedStory(record: StoredRecord, rules: SharingRules): SharedRecord {
  const consent = presentStoryConsent(record as unknown as Story);
  if (!consent || consent.level === 'private') return { record: undefined, heldBack: ['privateStory'] };
  if (consent.level === 'withdrawn') {
    const { id, level, given, recorded } = consent;
    const entry = { id, level, ...(given ? { given } : {}), recorded };
    const told: StoredRecord = { id: record.id, kind: 'story', base: record.base, consent: [entry] };
    const stamps = Object.entries(record.stamps ?? {}).filter(([path]) => {
      const [field, key] = partsOf(path);
      return field === 'consent' && (key === undefined || key === id);
    });
    if (stamps.length > 0) told.stamps = Object.fromEntries(stamps);
    return { record: told, heldBack: ['withdrawnStory'] };
  }
  // Whose story it is stays here where the teller did not agree to be named outside the team.
  const unnamed = consent.level === 'public-unnamed' && rules.level === 'names';
  if (!unnamed || record.personId === undefined) return { record, heldBack: [] };
  return { record: withoutFields(record, new Set(['personId'])), heldBack: ['teller'] };
}

/** Of a deleted record only its deletion leaves. */
function onlyDeleted(record: StoredRecord): StoredRecord {
  const stamp = record.stamps?.deleted ?? record.base;
  return { id: record.id, kind: record.kind, base: stamp, deleted: record.deleted ?? null };
}

const isHead = (name: string) =>
  ['id', 'kind', 'base', 'stamps', 'removed', 'deleted', 'purged'].includes(name);

const fieldsOf = (kind: string): Readonly<Record<string, Field>> => (isKind(kind) ? kinds[kind].fields : {});
