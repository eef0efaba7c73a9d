import { sameJson } from './canonicalJson';
import type { StoredRecord } from './entry';
import { traceWithout } from './importTrace';
import { normalise } from './merge';

/**
 * What goes with a person who is erased: records of which they are the subject, by the fields that name
 * them. A follow-up goes too, for its title names them; so does a joining, for it holds picked values.
 */
const goesWith: Readonly<Record<string, readonly string[]>> = {
  person: ['id'],
  samePerson: ['firstId', 'secondId'],
  keptApart: ['firstId', 'secondId'],
  conversation: ['personId'],
  tie: ['fromId', 'toId'],
  stance: ['subjectId'],
  participation: ['personId'],
  response: ['personId'],
  story: ['personId'],
  task: ['personId'],
  media: ['personId'],
  subjectRequest: ['personId'],
};

/** What stays under the bare id, so that past totals do not move, and what of it goes. */
const staysBare: Readonly<Record<string, { person: string; without: readonly string[] }>> = {
  attendance: { person: 'personId', without: ['invitedById', 'note'] },
  commitment: { person: 'personId', without: ['wording', 'conversationId'] },
};

/** Erasures that hold: a lifted one no longer counts. */
export const standing = (erasures: Iterable<StoredRecord>): readonly StoredRecord[] =>
  [...erasures].filter((erasure) => erasure.liftedOn == null && erasure.deleted == null);

/** The texts of a set of an erasure. */
export const listIn = (erasure: StoredRecord, field: string): readonly string[] => {
  const list = erasure[field];
  return Array.isArray(list) ? list.map(String) : [];
};

/**
 * Ids of everybody who was erased, all ids ever joined to them included, and of the records that went with
 * them; a lifted erasure no longer counts.
 */
export function erasedIds(erasures: Iterable<StoredRecord>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const erasure of standing(erasures))
    for (const field of ['personIds', 'goneIds']) for (const id of listIn(erasure, field)) ids.add(id);
  return ids;
}

/** Photos and recordings that a record holds. */
export function mediaOf(record: StoredRecord): readonly string[] {
  const held = [record.photoId, ...(Array.isArray(record.mediaIds) ? record.mediaIds : [])];
  return held.filter((id): id is string => typeof id === 'string');
}

/**
 * A record as it may be kept once these people are erased: itself where it has nothing to do with them,
 * without what is personal where it stays under the bare id, or undefined where it goes.
 * @param held the record as it is held here: a part of one that comes in need not say whose it is
 */
export function withoutErased(
  record: StoredRecord,
  erased: ReadonlySet<string>,
  held?: StoredRecord,
): StoredRecord | undefined {
  if (erased.size === 0 || record.kind === 'erasure') return record;
  if (erased.has(record.id)) return undefined;
  const subjects = goesWith[record.kind];
  if (subjects?.some((field) => erased.has(String(record[field])))) return undefined;
  // What an import wrote over, or brought, would bring them back.
  if (record.kind === 'importDone' && typeof record.trace === 'string') {
    const trace = traceWithout(record.trace, erased);
    return trace === record.trace ? record : { ...record, trace };
  }
  const bare = staysBare[record.kind];
  if (!bare || !erased.has(String(record[bare.person] ?? held?.[bare.person]))) return record;
  const gone = new Set(bare.without);
  const kept: StoredRecord = { id: record.id, kind: record.kind, base: record.base };
  for (const [name, value] of Object.entries(record)) if (!gone.has(name)) kept[name] = value;
  const stamps = Object.entries(record.stamps ?? {}).filter(([path]) => !gone.has(path));
  kept.stamps = Object.fromEntries(stamps);
  const bareNow = normalise(kept);
  return sameJson(bareNow, record) ? record : bareNow;
}
