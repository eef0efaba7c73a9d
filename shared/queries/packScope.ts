import { kindsThatStay, type RecordLevel, type RecordsScope, type SpecialField } from '../model/sharing';
import type { StoredRecord } from '../workbook/entry';
import { isKind } from '../workbook/leaves';
import type { WorkbookReader } from '../workbook/reader';
import { type HeldBack, sharedRecord } from './sharedRecord';

/** The workbook with its records as they are stored, stamps and all: what a pack carries. */
export interface StoredReader extends WorkbookReader {
  stored(kind: string, id: string): StoredRecord | undefined;
  records(): Iterable<StoredRecord>;
}

export interface PackChoice {
  scope: RecordsScope;
  level: RecordLevel;
  special: readonly SpecialField[];
}

/** What goes and what stays, counted: the export dialog shows this very list. */
export interface PackContents {
  records: readonly StoredRecord[];
  /** Records that go, by kind. */
  goes: Readonly<Record<string, number>>;
  /** How many records something was held back of, by reason. */
  stays: Readonly<Record<HeldBack, number>>;
}

/** What a word in the pack means: small, and without them codes of one's own would be unreadable. */
const always: ReadonlySet<string> = new Set(['list', 'erasure']);

/** Gathers what a pack of this scope holds, at its sharing level. References to what is left out are kept by id. */
export function collectPack(workbook: StoredReader, choice: PackChoice): PackContents {
  const within = choice.scope.of === 'all' ? everything(choice) : idsWithin(workbook, choice.scope, choice);
  const records: StoredRecord[] = [];
  const goes: Record<string, number> = {};
  const stays: Record<HeldBack, number> = {
    contactDetails: 0,
    refusedContact: 0,
    privateNotes: 0,
    notes: 0,
    special: 0,
    privateStory: 0,
  };
  for (const stored of workbook.records()) {
    if (kindsThatStay.has(stored.kind) || stored.kind === 'media') continue;
    if (stored.kind === 'fieldDef' && !choice.special.includes('custom')) continue;
    if (!always.has(stored.kind) && !within(stored)) continue;
    const { record, heldBack } = sharedRecord(stored, choice);
    for (const why of heldBack) stays[why] += 1;
    if (!record) continue;
    records.push(record);
    if (record.deleted == null) goes[record.kind] = (goes[record.kind] ?? 0) + 1;
  }
  return { records, goes, stays };
}

type Within = (record: StoredRecord) => boolean;

/** Everything; kinds of a newer version only where their fields may all be told, for nobody here knows them. */
const everything =
  ({ level }: PackChoice): Within =>
  (record) =>
    isKind(record.kind) || level === 'everything';

/** Kinds that belong to an event or a campaign by a field of their own. */
const belonging: ReadonlySet<string> = new Set([
  'attendance',
  'tally',
  'sheet',
  'commitment',
  'conversation',
  'task',
  'stance',
  'win',
  'response',
  'story',
]);

function idsWithin(
  workbook: StoredReader,
  scope: Exclude<RecordsScope, { of: 'all' }>,
  choice: PackChoice,
): Within {
  const campaigns = new Set<string>();
  const events = new Set<string>();
  if (scope.of === 'event') events.add(scope.id);
  else {
    campaigns.add(scope.id);
    // A national campaign has local ones.
    for (const local of workbook.by('campaign', 'parentId', scope.id)) campaigns.add(local.id);
    for (const record of workbook.records())
      if (record.kind === 'event' && points(record, 'campaignId', campaigns)) events.add(record.id);
  }
  const ids = new Set([...campaigns, ...events]);
  const people = new Set<string>();
  const groups = new Set<string>();
  const places = new Set<string>();

  for (const record of workbook.records()) {
    const belongs =
      belonging.has(record.kind) &&
      (points(record, 'eventId', events) || points(record, 'campaignId', campaigns));
    if (!belongs && !ids.has(record.id)) continue;
    ids.add(record.id);
    // Nobody goes for the sake of what stays: the teller of a private story is not named by it.
    const leaves = sharedRecord(record, choice).record;
    if (leaves) notePointedTo(leaves, people, groups, places);
  }
  // A pack that carries one record of a person carries them all.
  for (const id of [...people]) for (const joined of workbook.joined(id)) people.add(joined);
  for (const id of people) noteText(workbook.stored('person', id)?.placeId, places);
  for (const id of groups) noteText(workbook.stored('group', id)?.placeId, places);
  for (const place of [...places]) noteParents(workbook, place, places);

  const met = new Set([...people, ...groups]);
  return ({ kind, id, ...record }) => {
    if (kind === 'person') return people.has(id);
    if (kind === 'group') return groups.has(id);
    if (kind === 'place') return places.has(id);
    if (kind === 'tie') return both(record, 'fromId', 'toId', met);
    if (kind === 'samePerson' || kind === 'keptApart') return both(record, 'firstId', 'secondId', people);
    if (kind === 'fieldDef') return true;
    return ids.has(id);
  };
}

/** Everybody and everything that a record within the scope points to. */
function notePointedTo(
  record: StoredRecord,
  people: Set<string>,
  groups: Set<string>,
  places: Set<string>,
): void {
  for (const field of ['personId', 'organiserId', 'invitedById', 'ownerId']) noteText(record[field], people);
  for (const id of listOf(record.aboutIds)) noteText(id, people);
  noteText(record.subjectId, record.subjectKind === 'group' ? groups : people);
  noteText(record.placeId, places);
  for (const id of listOf(record.placeIds)) noteText(id, places);
  for (const target of listOf(record.targets)) {
    noteText(fieldOf(target, 'personId'), people);
    noteText(fieldOf(target, 'groupId'), groups);
  }
  for (const item of listOf(record.agenda)) noteText(fieldOf(item, 'speakerId'), people);
  for (const row of record.kind === 'sheet' ? listOf(record.rows) : [])
    noteText(fieldOf(row, 'personId'), people);
}

function noteParents(workbook: StoredReader, placeId: string, places: Set<string>): void {
  for (let parent = workbook.get('place', placeId)?.parentId; parent && !places.has(parent); ) {
    places.add(parent);
    parent = workbook.get('place', parent)?.parentId;
  }
}

const points = (record: StoredRecord, field: string, ids: ReadonlySet<string>): boolean => {
  const to = record[field];
  return typeof to === 'string' && ids.has(to);
};

const both = (record: Record<string, unknown>, a: string, b: string, ids: ReadonlySet<string>): boolean =>
  [record[a], record[b]].every((id) => typeof id === 'string' && ids.has(id));

function noteText(value: unknown, into: Set<string>): void {
  if (typeof value === 'string' && value !== '') into.add(value);
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fieldOf = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[name] : undefined;
