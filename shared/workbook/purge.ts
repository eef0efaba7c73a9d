import { timeOf } from './clock';
import type { JournalEntry, StoredRecord } from './entry';
import { assemble, expand, fieldNames, highestStamp, isKind } from './leaves';
import { mergeRecords } from './merge';
import { currentVersion } from './migrations/version';
import { hashRemovedContacts, removedContactsDue } from './removedContacts';
import { type Sliced, sliceSize } from './slices';
import type { Workbook } from './workbook';

/** Days for which a deleted record can be brought back, and for which a removed email or phone keeps its text. */
export const keptAfterDeletion = 90;

const dayMs = 24 * 60 * 60 * 1000;
export const keptMs = keptAfterDeletion * dayMs;

/** Kinds that are never emptied: who was erased, and what has left the book. */
const never: readonly string[] = ['erasure', 'exportAudit'];

/** Whether anything but its id and its deletion is left of a record. */
const hasContent = (record: StoredRecord): boolean =>
  fieldNames(record).length > 0 || record.removed !== undefined;

/**
 * When the content of a deleted record goes: ninety days after it was deleted, counted anew from an edit that
 * somebody made after the deletion. Undefined where nothing is to go, or where the deletion lies ahead of
 * `now` by every clock that was asked.
 * @param now milliseconds since 1970
 */
export function contentGoesAt(record: StoredRecord, now: number): number | undefined {
  if (record.deleted == null || !isKind(record.kind) || never.includes(record.kind)) return undefined;
  if (!hasContent(record)) return undefined;
  const stamp = record.stamps?.deleted ?? record.base;
  // The time in words can come from a clock that stood at 1970, the stamp from one at 2099: the later that can be.
  const told = [Date.parse(record.deleted), timeOf(stamp)].filter((time) => time <= now);
  if (told.length === 0) return undefined;
  const editedAfter = Math.max(0, timeOf(highestStamp(record)) - timeOf(stamp));
  return Math.max(...told) + editedAfter + keptMs;
}

const contentDue = (record: StoredRecord, now: number): boolean =>
  (contentGoesAt(record, now) ?? Number.POSITIVE_INFINITY) <= now;

/**
 * A received record as it may come in: nothing but its deletion where its content would have to go at once, so that an
 * old file brings back nothing of what was deleted over ninety days ago, here or where we were only told of it.
 */
export function withoutEndedContent(
  record: StoredRecord,
  held: StoredRecord | undefined,
  now: number,
): StoredRecord {
  if (record.deleted == null && held?.deleted == null) return record;
  if (!contentDue(held ? mergeRecords(held, record) : record, now)) return record;
  const kept = new Map([...expand(record)].filter(([path]) => path === 'deleted'));
  return assemble(record.kind, record.id, kept, record.base);
}

/** Which records have something to lose by now. Nothing is changed. */
export function* findPurges(workbook: Workbook, now: number): Sliced<{ kind: string; id: string }[]> {
  const due: { kind: string; id: string }[] = [];
  let done = 0;
  for (const record of workbook.records()) {
    if (++done % sliceSize === 0) yield;
    if (contentDue(record, now) || removedContactsDue(record, now - keptMs).length > 0)
      due.push({ kind: record.kind, id: record.id });
  }
  return due;
}

/** The emails and phones of these records whose text goes, to be hashed before `purgeEntry`. */
export function contactsToPurge(
  workbook: Workbook,
  due: readonly { kind: string; id: string }[],
  now: number,
): readonly string[] {
  return due.flatMap(({ kind, id }) => {
    const record = workbook.stored(kind, id);
    return record ? removedContactsDue(record, now - keptMs).map(({ key }) => key) : [];
  });
}

/**
 * The entry that takes out what is due: of a deleted record everything but its id and its deletion, of a removed
 * email or phone everything but a keyed hash. Undefined where nothing is due any more.
 * @param hash keyed hash of an email or phone; what it does not know waits for the next time
 */
export function purgeEntry(
  workbook: Workbook,
  due: readonly { kind: string; id: string }[],
  now: number,
  at: string,
  hash: (contact: string) => string | undefined,
): JournalEntry | undefined {
  const merge: StoredRecord[] = [];
  const replace: StoredRecord[] = [];
  let stamp = '';
  for (const { kind, id } of due) {
    const record = workbook.stored(kind, id);
    if (!record) continue;
    const highest = highestStamp(record);
    if (contentDue(record, now)) {
      merge.push({ id, kind, base: highest, purged: true });
    } else {
      const without = hashRemovedContacts(record, removedContactsDue(record, now - keptMs), hash);
      if (without === record) continue;
      replace.push(without);
    }
    if (highest > stamp) stamp = highest;
  }
  if (merge.length + replace.length === 0) return undefined;
  return {
    version: currentVersion,
    label: 'Let go of what was deleted over 90 days ago',
    at,
    device: workbook.clock.device,
    stamp,
    merge,
    replace,
  };
}
