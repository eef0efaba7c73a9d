import type { JournalEntry, StoredRecord } from './entry';
import { erasedIds, mediaOf, withoutErased } from './erased';
import { contactsOf, type Mention, mentionsIn, termsOf } from './mentions';
import { mergeRecords } from './merge';
import { currentVersion } from './migrations/version';
import { redactionOf } from './redaction';
import { contactHashesOf } from './removedContacts';
import { type Counted, finish, sliceSize } from './slices';
import type { Workbook } from './workbook';

/** What erasing a person will do, to be shown before it is done. */
export interface ErasurePlan {
  /** The person's id and every id joined to it. */
  personIds: readonly string[];
  /** Records that go altogether, media of theirs included. */
  goes: readonly { kind: string; id: string }[];
  /** Records that stay under the bare id, as they will read. */
  stays: readonly StoredRecord[];
  /** Texts elsewhere that speak of them, each to be redacted or left. */
  mentions: readonly Mention[];
}

/** How an erasure is done; hashing by the workbook's own key lives outside of this layer. */
export interface ErasureOrder {
  /** Fresh id of the erasure record. */
  erasureId: string;
  /** The instant, ISO UTC, and the user's own day. */
  now: string;
  today: string;
  signer?: string;
  /** Keyed hash of a text. */
  hash(text: string): string;
  /** Emails and phones that the record's history held, by key. */
  contactsInHistory?: readonly string[];
  /** Fields of other records with the value that they get, for mentions that are redacted. */
  redactions?: readonly Redaction[];
  /** A colleague's erasure that was ticked: it is carried out under its own id, by our own copy. */
  incoming?: StoredRecord;
  /** Takes them out of what an import wrote over. */
  inTrace?(record: StoredRecord): StoredRecord;
}

/** Fields of a record with the values that they get. */
export interface Redaction {
  kind: string;
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

/** Lists what erasing a person takes, leaves and should make us look at. Nothing is changed. */
export const planErasure = (workbook: Workbook, ...asked: readonly string[]): ErasurePlan =>
  finish(planErasureSliced(workbook, ...asked));

/** The same in slices, so that the window answers meanwhile; counts the records twice, to look through their texts. */
export function* planErasureSliced(workbook: Workbook, ...asked: readonly string[]): Counted<ErasurePlan> {
  const personIds = [...new Set(asked.flatMap((id) => workbook.joined(id)))];
  const erased = new Set(personIds);
  const goes: { kind: string; id: string }[] = [];
  const stays: StoredRecord[] = [];
  const others: StoredRecord[] = [];
  const mediaIds = new Set<string>();
  let done = 0;
  for (const record of workbook.records()) {
    if (++done % sliceSize === 0) yield done;
    const kept = withoutErased(record, erased);
    if (!kept) {
      goes.push({ kind: record.kind, id: record.id });
      for (const id of mediaOf(record)) mediaIds.add(id);
    } else {
      if (kept !== record) stays.push(kept);
      others.push(kept);
    }
  }
  const listed = new Set(goes.map(({ id }) => id));
  for (const id of mediaIds)
    if (!listed.has(id) && workbook.stored('media', id)) goes.push({ kind: 'media', id });
  const people = personIds.flatMap((id) => workbook.stored('person', id) ?? []);
  const elsewhere = others.filter((record) => !(record.kind === 'media' && mediaIds.has(record.id)));
  const mentions: Mention[] = [];
  const terms = termsOf(people);
  for (let from = 0; from < elsewhere.length; from += sliceSize) {
    yield done + from;
    mentions.push(...mentionsIn(elsewhere.slice(from, from + sliceSize), terms));
  }
  return { personIds, goes, stays, mentions };
}

/**
 * The journal entry that carries an erasure out: what goes is dropped, what stays is put in place without
 * what is personal, redactions are edits like any other, and an erasure record keeps ids, the date and
 * keyed hashes. Never undoable; the store rewrites blocks, journal and backups after it.
 */
export function eraseEntry(workbook: Workbook, plan: ErasurePlan, order: ErasureOrder): JournalEntry {
  const stamp = workbook.nextStamp(order.now);
  const edit = { stamp, at: order.now };
  const people = plan.personIds.flatMap((id) => workbook.stored('person', id) ?? []);
  const { incoming } = order;
  const goneIds = plan.goes.map(({ id }) => id).filter((id) => !plan.personIds.includes(id));
  const merge: StoredRecord[] = [
    ...(incoming ? [incoming] : []),
    {
      id: incoming?.id ?? order.erasureId,
      kind: 'erasure',
      base: stamp,
      personIds: [...plan.personIds].sort(),
      doneAt: order.now,
      ...(incoming ? {} : { on: order.today }),
      ...(order.signer === undefined || incoming ? {} : { signer: order.signer }),
      ...(goneIds.length > 0 ? { goneIds: goneIds.sort() } : {}),
      ...hashesOf(people, order),
    },
  ];
  const replace = staying(workbook, plan, order.inTrace);
  for (const { kind, id, fields } of order.redactions ?? []) {
    const key = `${kind} ${id}`;
    const put = replace.get(key);
    const held = put ?? workbook.stored(kind, id);
    const delta = held && redactionOf(held, fields, edit);
    if (delta && put) replace.set(key, mergeRecords(put, delta));
    else if (delta) merge.push(delta);
  }
  return {
    version: currentVersion,
    label: 'Erased a person',
    at: order.now,
    device: workbook.clock.device,
    stamp,
    merge,
    replace: [...replace.values()],
    drop: plan.goes,
  };
}

/** Records that are put in place of those held, by "kind id": what stays bare, and imports without what they wrote over of them. */
function staying(workbook: Workbook, plan: ErasurePlan, inTrace: ErasureOrder['inTrace']) {
  const replace = new Map(plan.stays.map((record) => [`${record.kind} ${record.id}`, record]));
  for (const held of workbook.storedOf('importDone')) {
    const key = `importDone ${held.id}`;
    const record = replace.get(key) ?? held;
    const redacted = inTrace?.(record) ?? record;
    if (redacted !== record) replace.set(key, redacted);
  }
  return replace;
}

function hashesOf(people: readonly StoredRecord[], order: ErasureOrder): Record<string, string[]> {
  const contacts = new Set([...people.flatMap(contactsOf), ...(order.contactsInHistory ?? [])]);
  const names = new Set(people.flatMap(nameAndPostcode));
  const hashed = (texts: ReadonlySet<string>) => [...texts].map(order.hash).sort();
  // What was removed over 90 days ago is only a hash any more, by the same key.
  const contactHashes = [...new Set([...hashed(contacts), ...people.flatMap(contactHashesOf)])].sort();
  return {
    ...(contactHashes.length > 0 ? { contactHashes } : {}),
    ...(names.size > 0 ? { nameAndPostcodeHashes: hashed(names) } : {}),
  };
}

/** The name with the full postcode, as it is hashed: never a name alone. */
export function nameAndPostcode(person: Readonly<Record<string, unknown>>): string[] {
  const { postcode, familyName } = person;
  if (typeof postcode !== 'string' || postcode === '') return [];
  const firsts = [person.givenName, person.knownAs].filter(
    (name): name is string => typeof name === 'string',
  );
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return firsts.map((first) => [first, String(familyName ?? ''), postcode].map(plain).join(' '));
}

/** Ids of everybody whom this workbook has erased. */
export function erasedIn(workbook: Workbook): ReadonlySet<string> {
  return erasedIds(workbook.all('erasure') as unknown as readonly StoredRecord[]);
}
