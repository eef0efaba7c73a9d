import { keySettings } from '../model/setting';
import { sameJson } from './canonicalJson';
import type { JournalEntry, StoredRecord } from './entry';
import { withoutErased } from './erased';
import { erasedIn } from './erasure';
import { currentVersion } from './migrations/version';
import { type Counted, sliceSize } from './slices';
import type { Workbook } from './workbook';

/** What a backup never takes away: who was erased, and what has left the book. */
const staysOnRecord: readonly string[] = ['erasure', 'exportAudit'];

/**
 * Keys stay the open workbook's own: those of a backup from before a change of the key may be known to others, and
 * the first identity of all knows who was erased.
 */
const isOwnKey = ({ kind, id }: { kind: string; id: string }): boolean =>
  kind === 'setting' && Object.values<string>(keySettings).includes(id);

/** What putting a backup in the place of everything would do here. */
export interface Replacement {
  /** Records that go back to how the backup holds them, stamps and all. */
  replace: readonly StoredRecord[];
  /** Records that the backup does not hold. */
  drop: readonly { kind: string; id: string }[];
  /** Records that are the same already. */
  same: number;
}

/**
 * Compares what is held with everything that a backup held. People who were erased here since stay erased,
 * whatever the backup says of them.
 */
export function* replacementOf(workbook: Workbook, records: readonly StoredRecord[]): Counted<Replacement> {
  const erased = erasedIn(workbook);
  const replace: StoredRecord[] = [];
  const wanted = new Set<string>();
  let same = 0;
  let done = 0;
  for (const record of records) {
    if (++done % sliceSize === 0) yield done;
    const allowed = withoutErased(record, erased);
    if (!allowed) continue;
    wanted.add(`${allowed.kind} ${allowed.id}`);
    const held = workbook.stored(allowed.kind, allowed.id);
    if (isOwnKey(allowed) && (held || allowed.id !== keySettings.signing)) continue;
    if (held && (staysOnRecord.includes(allowed.kind) || sameJson(held, allowed))) same += 1;
    else replace.push(allowed);
  }
  const drop: { kind: string; id: string }[] = [];
  for (const { kind, id } of workbook.records()) {
    if (++done % (20 * sliceSize) === 0) yield done;
    if (!staysOnRecord.includes(kind) && !isOwnKey({ kind, id }) && !wanted.has(`${kind} ${id}`))
      drop.push({ kind, id });
  }
  return { replace, drop, same };
}

/** The replacement as one journal entry; it is taken back as a `restore`. */
export function* replacementEntry(
  workbook: Workbook,
  records: readonly StoredRecord[],
  label: string,
  at: string,
): Counted<JournalEntry> {
  const { replace, drop } = yield* replacementOf(workbook, records);
  const stamp = workbook.nextStamp(at);
  return {
    version: currentVersion,
    label,
    at,
    device: workbook.clock.device,
    stamp,
    merge: [],
    replace,
    drop,
  };
}
