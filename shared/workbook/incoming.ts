import type { Stamp } from '../model/kinds';
import { kindsThatStay } from '../model/sharing';
import { sameJson } from './canonicalJson';
import { aheadLimit, observe, stampsBeyond, tick } from './clock';
import { pickedLeaves, type Side } from './conflictPicks';
import type { JournalEntry, StoredRecord } from './entry';
import { withoutErased } from './erased';
import { erasedWith } from './erasedInPack';
import { erasedIn } from './erasure';
import { asItTravels } from './erasureHashes';
import { asMediaMayCome } from './incomingMedia';
import { assemble, expand, fieldNames, highestStamp, toldNames } from './leaves';
import { mergeRecords, normalise } from './merge';
import type { Leaves } from './mergeKinds/leaf';
import { currentVersion } from './migrations/version';
import { partsOf } from './paths';
import { withoutEndedContent } from './purge';
import { readLoosely } from './readLoosely';
import { bearsItsId } from './relationId';
import { withoutGoneContacts } from './removedContacts';
import { restamped, stampsOf } from './restamp';
import { hasSeen, seenIn } from './seen';
import { finish, type Sliced, sliceSize } from './slices';
import type { Workbook } from './workbook';

/** One field that would read differently, or that both sides have changed. */
export interface IncomingField {
  field: string;
  ours: unknown;
  theirs: unknown;
  /** How it will read after merging. */
  becomes: unknown;
  /** Both sides changed it, and neither knew of the other's change: one of the two values loses. */
  conflict: boolean;
  /** In a conflict, whose value was written later: what merging alone would choose. */
  later?: Side;
}

export interface IncomingChange {
  kind: string;
  id: string;
  record: StoredRecord;
  fields: readonly IncomingField[];
}

/** What merging received records would do; nothing is changed by making one. */
export interface IncomingPreview {
  fresh: readonly StoredRecord[];
  changed: readonly IncomingChange[];
  unchanged: number;
  /** What is no record at all, or a relation under an id that is not its own: left out, and counted. */
  unreadable: number;
  /** Dropped, because no pack may bring it: settings, cards of colleagues, the export record. */
  barred: number;
  /** Dropped, because the person they tell of was erased here. */
  erased: readonly { kind: string; id: string }[];
  /** Erasures that the file asks for: never applied unless ticked. */
  erasures: readonly StoredRecord[];
  /** Devices whose clock looks wrong, with their furthest stamp. Their values are re-stamped as our own edits. */
  ahead: ReadonlyMap<string, Stamp>;
}

/**
 * Compares received records, already brought up to this version, with what is held.
 * @param at this machine's time, ISO UTC
 * @param contactHash keyed hash of an email or phone, for those that `contactsToCompare` names
 * @param mediaCome ids of the photos and recordings whose bytes come along
 */
export function* previewIncoming(
  workbook: Workbook,
  received: readonly unknown[],
  at: string,
  contactHash: (contact: string) => string | undefined = () => undefined,
  mediaCome?: ReadonlySet<string>,
): Sliced<IncomingPreview> {
  const now = Date.parse(at);
  const records: StoredRecord[] = [];
  let barred = 0;
  for (const raw of received) {
    const read = readLoosely(raw);
    const record = read && asMediaMayCome(workbook, read, mediaCome);
    if (read && !record) barred += 1;
    else if (record && kindsThatStay.has(record.kind)) barred += 1;
    else if (record && bearsItsId(record)) records.push(record);
    if (records.length % sliceSize === 0) yield;
  }
  const unreadable = received.length - records.length - barred;
  const ahead = stampsBeyond(workbook.clock, now, stampsOf(records));
  const limit = aheadLimit(workbook.clock, now);
  const own = ahead.size > 0 ? workbook.nextStamp(at) : '';
  const erasedHere = erasedWith(workbook, records, contactHash);
  const theySaw = seenIn(stampsOf(records));
  const weSaw = seenIn(stampsOf(workbook.records()));
  const fresh: StoredRecord[] = [];
  const changed: IncomingChange[] = [];
  const erased: { kind: string; id: string }[] = [];
  const erasures: StoredRecord[] = [];
  let unchanged = 0;
  let done = 0;
  for (const read of records) {
    if (++done % sliceSize === 0) yield;
    const held = workbook.stored(read.kind, read.id);
    const allowed = withoutErased(read, erasedHere, held);
    if (!allowed) {
      erased.push({ kind: read.kind, id: read.id });
      continue;
    }
    const still = withoutGoneContacts(allowed, held, contactHash);
    const whole = normalise(ahead.size > 0 ? restamped(still, limit, own) : still);
    const record = withoutEndedContent(whole, held, now);
    const merged = held ? mergeRecords(held, record) : record;
    if (held && (sameJson(held, merged) || sameJson(normalise(held), merged))) {
      // Ours is the later word in all of it; what they wrote without knowing it can still be picked.
      const fields = compareFields(held, record, held, theySaw, weSaw).filter(({ conflict }) => conflict);
      if (fields.length > 0) changed.push({ kind: record.kind, id: record.id, record, fields });
      else unchanged += 1;
    } else if (record.kind === 'erasure') {
      erasures.push(asItTravels(record));
    } else if (!held) {
      fresh.push(record);
    } else {
      const fields = compareFields(held, record, merged, theySaw, weSaw);
      changed.push({ kind: record.kind, id: record.id, record, fields });
    }
  }
  return { fresh, changed, unchanged, unreadable, barred, erased, erasures, ahead };
}

function compareFields(
  held: StoredRecord,
  record: StoredRecord,
  merged: StoredRecord,
  theySaw: ReadonlyMap<string, Stamp>,
  weSaw: ReadonlyMap<string, Stamp>,
): IncomingField[] {
  const ours = expand(held);
  const inConflict = new Map<string, { stamp: Stamp; later: Side }>();
  for (const [path, theirs] of expand(record)) {
    const mine = ours.get(path);
    if (!mine || sameJson(mine.value, theirs.value)) continue;
    const loserKnown =
      theirs.stamp > mine.stamp ? hasSeen(theySaw, mine.stamp) : hasSeen(weSaw, theirs.stamp);
    if (loserKnown) continue;
    const [field] = partsOf(path);
    const later: Side = theirs.stamp > mine.stamp ? 'theirs' : 'ours';
    const stamp = later === 'theirs' ? theirs.stamp : mine.stamp;
    if (stamp > (inConflict.get(field)?.stamp ?? '')) inConflict.set(field, { stamp, later });
  }
  const names = new Set([...fieldNames(held), ...fieldNames(record), 'deleted']);
  const fields: IncomingField[] = [];
  for (const field of names) {
    const met = inConflict.get(field);
    if (!met && sameJson(held[field], merged[field])) continue;
    const values = { ours: held[field], theirs: record[field], becomes: merged[field] };
    fields.push({ field, ...values, conflict: met !== undefined, ...(met ? { later: met.later } : {}) });
  }
  return fields;
}

/** What the user chose in a preview; without choices everything is merged but incoming erasures. */
export interface IncomingChoice {
  label: string;
  /** True for what stays out: a whole record, or one field of it. */
  leaveOut?(kind: string, id: string, field?: string): boolean;
  /** Whose value of a field is to stand against the later one of the other side, as a new edit. */
  pick?(kind: string, id: string, field: string): Side | undefined;
}

/** `incomingEntrySliced` at once: for a short preview. */
export const incomingEntry = (...asked: Parameters<typeof incomingEntrySliced>): JournalEntry | undefined =>
  finish(incomingEntrySliced(...asked));

/**
 * The entry that merges what a preview shows, or undefined when there is nothing in it to merge:
 * importing twice changes nothing. Incoming erasures are left to be carried out one by one.
 */
export function* incomingEntrySliced(
  workbook: Workbook,
  preview: IncomingPreview,
  at: string,
  choice: IncomingChoice,
): Sliced<JournalEntry | undefined> {
  const out = choice.leaveOut ?? (() => false);
  const received = [...preview.fresh, ...preview.changed.map(({ record }) => record)];
  // Somebody may have been erased since the preview was made.
  const erased = erasedIn(workbook);
  const editFor = editsOf(workbook, preview, received, at, choice);
  const merge: StoredRecord[] = [];
  let stamp: Stamp = '';
  for (const [done, each] of received.entries()) {
    if (done % sliceSize === 0) yield;
    const record = withoutErased(each, erased, workbook.stored(each.kind, each.id));
    if (!record || out(record.kind, record.id)) continue;
    const part = chosenPart(record, (field) => out(record.kind, record.id, field));
    const edit = editFor(each);
    const merged = part && edit ? mergeRecords(part, edit) : (part ?? edit);
    if (!merged) continue;
    merge.push(merged);
    const highest = highestStamp(merged);
    if (highest > stamp) stamp = highest;
  }
  if (merge.length === 0) return undefined;
  const lost = lostTo(preview, erased, workbook, choice);
  return {
    version: currentVersion,
    label: choice.label,
    at,
    device: workbook.clock.device,
    stamp,
    merge,
    ...(lost.length > 0 ? { lost } : {}),
  };
}

/** What stood against ours in a conflict and was not taken; where ours is later, merging alone passes over it. */
function lostTo(
  { changed }: IncomingPreview,
  erased: ReadonlySet<string>,
  workbook: Workbook,
  { leaveOut = () => false, pick = () => undefined }: IncomingChoice,
): readonly StoredRecord[] {
  return changed.flatMap(({ kind, id, record, fields }) => {
    const lost = new Set(
      fields
        .filter(({ conflict }) => conflict)
        .map(({ field }) => field)
        .filter(
          (field) => leaveOut(kind, id) || leaveOut(kind, id, field) || pick(kind, id, field) === 'ours',
        ),
    );
    const theirs = lost.size > 0 && withoutErased(record, erased, workbook.stored(kind, id));
    return (theirs && chosenPart(theirs, (field) => !lost.has(field))) || [];
  });
}

/** The new edits that hold a picked value against a later one, for each record that has such. */
function editsOf(
  workbook: Workbook,
  preview: IncomingPreview,
  received: readonly StoredRecord[],
  at: string,
  { pick }: IncomingChoice,
): (record: StoredRecord) => StoredRecord | undefined {
  if (!pick) return () => undefined;
  let clock = workbook.clock;
  for (const record of received) clock = observe(clock, highestStamp(record));
  const { stamp } = tick(clock, Date.parse(at));
  const fieldsOf = new Map(preview.changed.map(({ record, fields }) => [record, fields]));
  return (record) => {
    const { kind, id } = record;
    const held = workbook.stored(kind, id);
    const leaves: Leaves = new Map();
    for (const { field } of fieldsOf.get(record) ?? []) {
      const side = pick(kind, id, field);
      if (!held || !side) continue;
      for (const [path, leaf] of pickedLeaves(held, record, field, side, stamp)) leaves.set(path, leaf);
    }
    return leaves.size > 0 ? assemble(kind, id, leaves, stamp) : undefined;
  };
}

/** A record without the fields that were left unticked; undefined when none remain. */
function chosenPart(record: StoredRecord, out: (field: string) => boolean): StoredRecord | undefined {
  const told = [...Object.keys(record), ...toldNames(record)];
  if (!told.some(out)) return record;
  const leaves = expand(record);
  const kept: Leaves = new Map([...leaves].filter(([path]) => !out(partsOf(path)[0])));
  if (kept.size === leaves.size) return record;
  return kept.size === 0 ? undefined : assemble(record.kind, record.id, kept, record.base);
}
