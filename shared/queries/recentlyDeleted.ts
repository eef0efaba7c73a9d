import { type Kind, kinds, type Rec } from '../model/kinds';
import type { StoredRecord } from '../workbook/entry';
import { contentGoesAt, keptAfterDeletion } from '../workbook/purge';
import type { WorkbookReader } from '../workbook/reader';
import { daysBetween } from './calendar';
import { mediaIdsOn } from './mediaOn';
import { titleOf } from './titleOf';

export interface DeletedRecord {
  kind: Kind;
  id: string;
  title: string;
  noun: string;
  /** The instant it was deleted. */
  at: string;
  /** Days until its content goes for good; never below 0. */
  daysLeft: number;
}

/** Kinds that are somebody's own work: what only the program keeps is not offered. */
const offered = (Object.keys(kinds) as Kind[]).filter(
  (kind) => !['setting', 'list', 'erasure', 'exportAudit', 'sheet'].includes(kind),
);

/** Deleted records that can still be brought back, last deleted first. */
export function recentlyDeleted(workbook: WorkbookReader, today: string): readonly DeletedRecord[] {
  const records = offered.flatMap((kind) => workbook.deleted(kind) as readonly Rec[]);
  // What went with a story comes back with it.
  const withHolder = new Set(
    records.flatMap((record) => mediaIdsOn(record).map((id) => `${id} ${record.deleted}`)),
  );
  return records
    .filter((record) => !withHolder.has(`${record.id} ${record.deleted}`))
    .map((record) => ({
      kind: record.kind,
      id: record.id,
      title: titleOf(workbook, record),
      noun: kinds[record.kind].noun[0],
      at: record.deleted ?? '',
      daysLeft: daysLeft(record as unknown as StoredRecord, today),
    }))
    .sort((a, b) => b.at.localeCompare(a.at));
}

function daysLeft(record: StoredRecord, today: string): number {
  const goes = contentGoesAt(record, Date.parse(`${today}T23:59:59.999Z`));
  if (goes === undefined) return keptAfterDeletion;
  return Math.max(0, daysBetween(today, new Date(goes).toISOString().slice(0, 10)));
}
