import { sameJson } from './canonicalJson';
import type { StoredRecord } from './entry';
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
  response: ['personId'],
  story: ['personId'],
  task: ['personId'],
};

/** What stays under the bare id, so that past totals do not move, and what of it goes. */
const staysBare: Readonly<Record<string, { person: string; without: readonly string[] }>> = {
  attendance: { person: 'personId', without: ['invitedById', 'note'] },
  commitment: { person: 'personId', without: ['wording', 'conversationId'] },
};

/** Ids of everybody who was erased, all ids ever joined to them included; a lifted erasure no longer counts. */
export function erasedIds(erasures: Iterable<StoredRecord>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const erasure of erasures) {
    if (erasure.liftedOn != null || erasure.deleted != null) continue;
    for (const id of Array.isArray(erasure.personIds) ? erasure.personIds : []) ids.add(String(id));
  }
  return ids;
}

/**
 * A record as it may be kept once these people are erased: itself where it has nothing to do with them,
 * without what is personal where it stays under the bare id, or undefined where it goes.
 */
export function withoutErased(record: StoredRecord, erased: ReadonlySet<string>): StoredRecord | undefined {
  if (erased.size === 0) return record;
  const subjects = goesWith[record.kind];
  if (subjects?.some((field) => erased.has(String(record[field])))) return undefined;
  const bare = staysBare[record.kind];
  if (!bare || !erased.has(String(record[bare.person]))) return record;
  const gone = new Set(bare.without);
  const kept: StoredRecord = { id: record.id, kind: record.kind, base: record.base };
  for (const [name, value] of Object.entries(record)) if (!gone.has(name)) kept[name] = value;
  const stamps = Object.entries(record.stamps ?? {}).filter(([path]) => !gone.has(path));
  kept.stamps = Object.fromEntries(stamps);
  const bareNow = normalise(kept);
  return sameJson(bareNow, record) ? record : bareNow;
}
