import type { Kind } from '../model/kinds';
import type { RecordsScope } from '../model/sharing';
import type { StoredRecord } from '../workbook/entry';
import type { WorkbookReader } from '../workbook/reader';
import { placesWithin } from './placesWithin';

/**
 * What a scope says of records: where it begins, and which records it takes along. People, groups and places follow
 * from these (packScope.ts), so no rule here names them but as a beginning.
 */
export interface ScopeRule {
  /** What the scope itself names: its people, with every record joined to them, its groups and its places. */
  people: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /**
   * Whether a record that is no person, group, place or relation of these belongs. `leaves` is the record as it would
   * leave: whose a story is counts only where the pack says it.
   */
  takes(record: StoredRecord, leaves: StoredRecord): boolean;
  /** Whether whoever a record points to comes along; else they are kept as ids. */
  bringsPeople: boolean;
  /** Whether those who come along leave with their names and nothing else. */
  namesOnly: boolean;
  /** Whether the events that somebody came to are named, so that an attendance can be read. */
  namesEvents: boolean;
}

type Ids = ReadonlySet<string>;

/** The records of a workbook as they are stored, deleted ones too. */
export interface StoredRecords extends WorkbookReader {
  records(): Iterable<StoredRecord>;
}

/** Kinds that belong to an event or a campaign by a field of their own. */
const ofEventOrCampaign: ReadonlySet<string> = new Set<Kind>([
  'attendance',
  'tally',
  'sheet',
  'commitment',
  'conversation',
  'task',
  'stance',
  'participation',
  'win',
  'response',
  'story',
]);

/** Kinds that tell of one person by `personId`, wherever it was. */
const ofPerson: ReadonlySet<string> = new Set<Kind>(['commitment', 'conversation', 'task', 'response']);

const none: Ids = new Set();
const plain = { people: none, groups: none, places: none, namesOnly: false, namesEvents: false };

/** The rule of every scope but the whole book. */
export function scopeRule(workbook: StoredRecords, scope: Exclude<RecordsScope, { of: 'all' }>): ScopeRule {
  switch (scope.of) {
    case 'campaign':
      return ruleOfCampaign(workbook, scope.id);
    case 'event':
      return { ...plain, bringsPeople: true, takes: within(new Set([scope.id]), none) };
    case 'place':
      return ruleOfPlace(workbook, scope.id);
    case 'people':
      return ruleOfPeople(workbook, scope.ids);
    case 'stories':
      return { ...plain, bringsPeople: true, namesOnly: true, takes: ({ kind }) => kind === 'story' };
  }
}

/** Events and campaigns, and what belongs to one of them. */
const within =
  (events: Ids, campaigns: Ids): ScopeRule['takes'] =>
  (record) => {
    if (record.kind === 'event') return events.has(record.id);
    if (record.kind === 'campaign') return campaigns.has(record.id);
    return (
      ofEventOrCampaign.has(record.kind) &&
      (points(record, 'eventId', events) || points(record, 'campaignId', campaigns))
    );
  };

function ruleOfCampaign(workbook: StoredRecords, id: string): ScopeRule {
  // A national campaign has local ones.
  const campaigns = new Set([id, ...workbook.by('campaign', 'parentId', id).map((local) => local.id)]);
  const events = new Set<string>();
  for (const record of workbook.records())
    if (record.kind === 'event' && points(record, 'campaignId', campaigns)) events.add(record.id);
  return { ...plain, bringsPeople: true, takes: within(events, campaigns) };
}

/**
 * A place and all below it: who lives there, the groups, events, stories and elections there, the campaigns that name
 * one of these places, with their wins, who of the place takes part and where people and groups of the place stand, what was at those events, and
 * the conversations, commitments, follow-ups and answers of those people, wherever they were.
 */
function ruleOfPlace(workbook: StoredRecords, id: string): ScopeRule {
  const places = placesWithin(workbook, id);
  const people = new Set<string>();
  const groups = new Set<string>();
  const events = new Set<string>();
  const campaigns = new Set<string>();
  for (const record of workbook.records()) {
    if (record.kind === 'campaign') {
      if (listOf(record.placeIds).some((one) => places.has(String(one)))) campaigns.add(record.id);
      continue;
    }
    if (!points(record, 'placeId', places)) continue;
    if (record.kind === 'person') for (const joined of workbook.joined(record.id)) people.add(joined);
    if (record.kind === 'group') groups.add(record.id);
    if (record.kind === 'event') events.add(record.id);
  }
  const there = within(events, campaigns);
  const takes: ScopeRule['takes'] = (record, leaves) => {
    const { kind } = record;
    if (kind === 'election') return points(record, 'placeId', places);
    if (kind === 'win') return points(record, 'campaignId', campaigns);
    if (kind === 'participation')
      return points(record, 'campaignId', campaigns) && points(record, 'personId', people);
    if (kind === 'stance')
      return (
        points(record, 'campaignId', campaigns) &&
        (points(record, 'subjectId', people) || points(record, 'subjectId', groups))
      );
    if (kind === 'story')
      return (
        points(record, 'placeId', places) ||
        points(record, 'eventId', events) ||
        points(leaves, 'personId', people)
      );
    if (ofPerson.has(kind) && points(record, 'personId', people)) return true;
    // Elsewhere a campaign has its own people and answers: only what happened here comes.
    return kind === 'event' || kind === 'campaign'
      ? there(record, leaves)
      : points(record, 'eventId', events);
  };
  return { ...plain, people, groups, places, bringsPeople: true, takes };
}

/**
 * People who were picked, with all that tells of them: their ties to one another and to groups, their conversations,
 * commitments, follow-ups, answers, attendances and the stories that may bear their name. Nobody else comes along.
 */
function ruleOfPeople(workbook: StoredRecords, ids: readonly string[]): ScopeRule {
  const people = new Set(ids.flatMap((id) => workbook.joined(id)));
  const groups = new Set<string>();
  for (const id of people)
    for (const tie of workbook.by('tie', 'fromId', id)) if (tie.toKind === 'group') groups.add(tie.toId);
  return {
    ...plain,
    people,
    groups,
    bringsPeople: false,
    namesEvents: true,
    takes: (record, leaves) =>
      record.kind === 'story'
        ? points(leaves, 'personId', people)
        : (ofPerson.has(record.kind) || record.kind === 'attendance') && points(record, 'personId', people),
  };
}

/** Whether a field of a record holds one of these ids. */
export const points = (record: StoredRecord, field: string, ids: Ids): boolean => {
  const to = record[field];
  return typeof to === 'string' && ids.has(to);
};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
