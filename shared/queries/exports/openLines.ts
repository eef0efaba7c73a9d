import type { RecordLevel, SpecialMark } from '../../model/sharing';
import type { StoredRecord } from '../../workbook/entry';
import { type Counted, sliceSize } from '../../workbook/slices';
import { collectPackSliced, type PackContents, type StoredReader } from '../packScope';
import { type LeftOutReason, leftOutReasons, personStays } from './mayLeave';

export interface OpenLines extends PackContents {
  /** People who are in no list that leaves, by reason; nothing that tells of them is in it. */
  leftOut: Readonly<Record<LeftOutReason, number>>;
  personIds: readonly string[];
}

/** Fields by which a record tells of a person. */
const tellsOf = ['personId', 'fromId', 'toId', 'subjectId', 'firstId', 'secondId'];

/**
 * The whole workbook for other programs, as plain records: what a pack of this level would carry, without what only
 * merging needs, without what was deleted, and without anybody who may be in no list, for nothing seals it.
 */
export function* openLines(
  workbook: StoredReader,
  choice: { level: RecordLevel; special: readonly SpecialMark[] },
): Counted<OpenLines> {
  const contents = yield* collectPackSliced(workbook, { scope: { of: 'all' }, ...choice });
  const staying = new Set<string>();
  const leftOut = Object.fromEntries(leftOutReasons.map((why) => [why, 0])) as Record<LeftOutReason, number>;
  let done = 0;
  for (const person of workbook.all('person')) {
    if (++done % sliceSize === 0) yield done;
    const why = personStays(person);
    if (!why) continue;
    leftOut[why] += 1;
    for (const id of workbook.joined(person.id)) staying.add(id);
  }
  const goes: Record<string, number> = {};
  const records: StoredRecord[] = [];
  for (const record of contents.records) {
    if (++done % sliceSize === 0) yield done;
    const isOut = staying.has(record.id) || tellsOf.some((field) => staying.has(String(record[field])));
    if (isOut || record.deleted != null || record.kind === 'erasure') continue;
    goes[record.kind] = (goes[record.kind] ?? 0) + 1;
    records.push(plain(record));
  }
  const personIds = records.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const { stays, special, mediaThere } = contents;
  return { media: [], mediaThere, records, goes, stays, special, leftOut, personIds };
}

/** A record's id, kind and fields. `base` says when it was last written anew, and is what makes a line a record's. */
function plain({
  stamps: _stamps,
  removed: _removed,
  deleted: _deleted,
  purged: _purged,
  ...told
}: StoredRecord): StoredRecord {
  return told as StoredRecord;
}
