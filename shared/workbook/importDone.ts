import type { Rec, Stamp } from '../model/kinds';
import type { JournalEntry, StoredRecord } from './entry';
import { readTraceLine, type TracedRecord, traceLine, traceOf } from './importTrace';
import { assemble, expand, fieldOf } from './leaves';
import type { Leaf } from './mergeKinds/leaf';
import { currentVersion } from './migrations/version';
import { partsOf, pathOf } from './paths';
import { type Sliced, sliceSize } from './slices';
import type { Kept } from './step';
import { isBroughtBack } from './takeBackImport';
import type { Workbook } from './workbook';

/** How many imports can be taken back after locking. */
export const importsKept = 10;

export interface ImportTold {
  /** Fresh id of its record. */
  id: string;
  /** The file, or who made the pack. */
  from: string;
  /** A list writes everything under one stamp; a pack brings stamps of its own. */
  of: 'list' | 'pack';
  at: string;
}

/** The entry of an import with a record of it, so that it can be taken back after locking; the oldest goes. */
export function* rememberImport(
  workbook: Workbook,
  entry: JournalEntry,
  { id, from, of, at }: ImportTold,
): Sliced<JournalEntry> {
  const own = of === 'list' ? entry.stamp : undefined;
  const lines: string[] = [];
  const people = { added: 0, changed: 0 };
  let done = 0;
  for (const delta of entry.merge) {
    if (++done % sliceSize === 0) yield;
    const before = workbook.stored(delta.kind, delta.id);
    if (delta.kind === 'person') people[before ? 'changed' : 'added'] += 1;
    const traced = traceOf(delta, before, own);
    if (traced) lines.push(traceLine(traced));
  }
  yield;
  const record: StoredRecord = {
    id,
    kind: 'importDone',
    base: of === 'list' ? entry.stamp : workbook.nextStamp(at),
    at,
    from: from.slice(0, 300),
    label: entry.label.slice(0, 500),
    ...people,
    ...(own === undefined ? {} : { stamp: own }),
    ...(lines.length > 0 ? { trace: lines.join('\n') } : {}),
  };
  const oldest = importsDone(workbook).slice(importsKept - 1);
  const drop = [...(entry.drop ?? []), ...oldest.map(({ kind, id }) => ({ kind, id }))];
  return { ...entry, merge: [...entry.merge, record], ...(drop.length > 0 ? { drop } : {}) };
}

/** The imports that can still be taken back, the latest first. */
export function importsDone(workbook: Pick<Workbook, 'all'>): readonly Rec<'importDone'>[] {
  return [...workbook.all('importDone')].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * The entry that takes an import back as if the file had never been opened: earlier values and stamps, and
 * only where a field still carries the stamp that the import wrote. What was changed since is kept and named.
 */
export function* takeBackImportDone(
  workbook: Workbook,
  id: string,
  at: string,
): Sliced<{ entry: JournalEntry; kept: readonly Kept[] } | undefined> {
  const done = workbook.get('importDone', id);
  if (!done) return undefined;
  const traced = new Map<string, TracedRecord>();
  for (const line of done.trace ? done.trace.split('\n') : []) {
    if (traced.size % sliceSize === 0) yield;
    const one = readTraceLine(line);
    traced.set(`${one.kind} ${one.id}`, one);
  }
  const replace: StoredRecord[] = [];
  const drop: { kind: string; id: string }[] = [{ kind: 'importDone', id }];
  const kept: Kept[] = [];
  let seen = 0;
  for (const record of workbook.records()) {
    if (++seen % sliceSize === 0) yield;
    if (record.kind === 'importDone') continue;
    const trace = traced.get(`${record.kind} ${record.id}`);
    if (!trace && !carries(record, done.stamp)) continue;
    const back = takenBack(record, trace, done.stamp ?? undefined, kept);
    if (back === 'gone') drop.push({ kind: record.kind, id: record.id });
    else if (back) replace.push(back);
  }
  const entry: JournalEntry = {
    version: currentVersion,
    label: `Took back: ${done.label ?? done.from}`,
    at,
    device: workbook.clock.device,
    stamp: workbook.nextStamp(at),
    merge: [],
    replace,
    drop,
  };
  return { entry, kept };
}

function carries(record: StoredRecord, stamp: Stamp | null | undefined): boolean {
  if (stamp == null) return false;
  if (record.base === stamp) return true;
  for (const path in record.stamps) if (record.stamps[path] === stamp) return true;
  return false;
}

/** The record as it was, 'gone' where the import brought it, or undefined where nothing of it is the import's. */
function takenBack(
  record: StoredRecord,
  trace: TracedRecord | undefined,
  own: Stamp | undefined,
  kept: Kept[],
): StoredRecord | 'gone' | undefined {
  const { kind, id } = record;
  const now = expand(record);
  const written = new Set(trace?.stamps ?? (own === undefined ? [] : [own]));
  const over = new Map(trace?.over);
  const keptFields = new Set<string>();
  const isNew = trace ? trace.fresh : true;
  let touched = false;
  for (const [path, leaf] of now) {
    const told = over.has(path) ? over.get(path) : inWhole(kind, path, over);
    if (written.has(leaf.stamp) && (isNew || told !== undefined)) {
      touched = true;
      if (told) now.set(path, told);
      else now.delete(path);
    } else if (isNew ? !isBroughtBack(path, leaf) : told !== undefined) keptFields.add(partsOf(path)[0]);
  }
  for (const field of keptFields) kept.push({ kind, id, field });
  if (isNew) return keptFields.size > 0 ? undefined : 'gone';
  return touched ? assemble(kind, id, now, record.base) : undefined;
}

/**
 * What stood at one value by name before an import of version 1, which noted all of them as one: null where nothing
 * did, undefined where the import did not write there.
 */
function inWhole(
  kind: string,
  path: string,
  over: ReadonlyMap<string, Leaf | null>,
): Leaf | null | undefined {
  const [field, name = ''] = partsOf(path);
  const whole = fieldOf(kind, field)?.merge === 'named' ? over.get(pathOf(field)) : undefined;
  if (!whole || typeof whole.value !== 'object' || whole.value === null) return whole && null;
  const value = new Map(Object.entries(whole.value)).get(name);
  return value === undefined ? null : { stamp: whole.stamp, value };
}
