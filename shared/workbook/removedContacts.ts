import type { Stamp } from '../model/kinds';
import { timeOf } from './clock';
import type { StoredRecord } from './entry';
import { assemble, expand, fieldOf } from './leaves';
import type { Leaves } from './mergeKinds/leaf';
import { partsOf, pathOf } from './paths';

// An email or phone that was removed over ninety days ago is a bare removal under a keyed hash in place of its
// address: `emails/gone:<hash>`. The key is this workbook's own, so the hash says nothing anywhere else.

const gone = 'gone:';
const goneShape = /^gone:[0-9a-f]+$/;

/** Lists of a kind that hold how a person is reached. */
const contactLists = ['emails', 'phones'] as const;

const isContactList = (kind: string, name: string): boolean =>
  fieldOf(kind, name)?.merge === 'keyed' && fieldOf(kind, name)?.contact === true;

export interface RemovedContact {
  field: string;
  key: string;
  removedAt: Stamp;
}

/** Emails and phones of a record that were removed by then and still have their text. */
export function removedContactsDue(record: StoredRecord, by: number): readonly RemovedContact[] {
  if (!record.removed) return [];
  const due: RemovedContact[] = [];
  for (const field of contactLists) {
    if (!isContactList(record.kind, field)) continue;
    for (const entry of (record.removed[field] ?? []) as readonly { key?: unknown }[]) {
      const { key } = entry;
      const removedAt = typeof key === 'string' ? record.stamps?.[pathOf(field, key)] : undefined;
      if (typeof key === 'string' && removedAt !== undefined && timeOf(removedAt) <= by)
        due.push({ field, key, removedAt });
    }
  }
  return due;
}

/** A record in which these have lost their text and keep a keyed hash; the record itself where none could be hashed. */
export function hashRemovedContacts(
  record: StoredRecord,
  contacts: readonly RemovedContact[],
  hash: (contact: string) => string | undefined,
): StoredRecord {
  let leaves: Leaves | undefined;
  for (const { field, key, removedAt } of contacts) {
    const hashed = hash(key);
    if (hashed === undefined) continue;
    leaves ??= expand(record);
    dropEntry(leaves, field, key);
    const path = pathOf(field, gone + hashed);
    const held = leaves.get(path)?.stamp ?? '';
    leaves.set(path, { stamp: held > removedAt ? held : removedAt, value: true });
  }
  return leaves ? assemble(record.kind, record.id, leaves, record.base) : record;
}

function dropEntry(leaves: Leaves, field: string, key: string): void {
  for (const path of leaves.keys()) {
    const [at, entry] = partsOf(path);
    if (at === field && entry === key) leaves.delete(path);
  }
}

/** Hashes of a person's emails and phones that have lost their text, with the stamp of their removal, by list. */
function hashesHeld(record: StoredRecord | undefined): ReadonlyMap<string, Stamp> {
  const held = new Map<string, Stamp>();
  for (const [path, stamp] of Object.entries(record?.stamps ?? {})) {
    const [field, key] = partsOf(path);
    if (key !== undefined && goneShape.test(key) && isContactList(record?.kind ?? '', field))
      held.set(`${field}/${key.slice(gone.length)}`, stamp);
  }
  return held;
}

/** The hashes alone, for an erasure: they must still be known when the person is forgotten. */
export const contactHashesOf = (record: StoredRecord): readonly string[] => [
  ...new Set([...hashesHeld(record).keys()].map((path) => path.slice(path.indexOf('/') + 1))),
];

/** Emails and phones in received records that have to be hashed, because the person held here keeps hashes. */
export function contactsToCompare(
  held: (kind: string, id: string) => StoredRecord | undefined,
  received: Iterable<StoredRecord>,
): readonly string[] {
  const keys = new Set<string>();
  for (const record of received) {
    if (record.kind !== 'person' || hashesHeld(held(record.kind, record.id)).size === 0) continue;
    for (const field of contactLists)
      for (const list of [record[field], record.removed?.[field]])
        for (const entry of Array.isArray(list) ? (list as { key?: unknown }[]) : [])
          if (typeof entry.key === 'string') keys.add(entry.key);
  }
  return [...keys];
}

/**
 * A received record without the emails and phones that were removed here and have lost their text since, unless
 * they were written again later than they were removed.
 */
export function withoutGoneContacts(
  record: StoredRecord,
  held: StoredRecord | undefined,
  hash: (contact: string) => string | undefined,
): StoredRecord {
  const hashes = hashesHeld(held);
  if (hashes.size === 0) return record;
  const leaves = expand(record);
  const latest = new Map<string, { field: string; key: string; stamp: Stamp }>();
  for (const [path, { stamp }] of leaves) {
    const [field, key, name] = partsOf(path);
    if (key === undefined || !isContactList(record.kind, field)) continue;
    const at = `${field}/${key}`;
    const before = latest.get(at)?.stamp ?? '';
    // The removal itself is no writing.
    latest.set(at, { field, key, stamp: name !== undefined && stamp > before ? stamp : before });
  }
  let changed = false;
  for (const { field, key, stamp } of latest.values()) {
    const removedAt = hashes.get(`${field}/${hash(key) ?? ''}`);
    if (removedAt === undefined || stamp > removedAt) continue;
    dropEntry(leaves, field, key);
    changed = true;
  }
  return changed ? assemble(record.kind, record.id, leaves, record.base) : record;
}

/** A record as it may leave: the hashes are ours alone. */
export function withoutContactHashes(record: StoredRecord): StoredRecord {
  if (record.kind !== 'person' || hashesHeld(record).size === 0) return record;
  const stamps = Object.entries(record.stamps ?? {}).filter(
    ([path]) => !goneShape.test(partsOf(path)[1] ?? ''),
  );
  const { stamps: _, ...kept } = record;
  return { ...kept, ...(stamps.length > 0 ? { stamps: Object.fromEntries(stamps) } : {}) };
}
