import { type Kind, kinds, type Stamp } from '../model/kinds';
import { changeRecord } from './changeRecord';
import type { ChangeSet, Patch } from './changeSet';
import { type Clock, tick } from './clock';
import type { JournalEntry, StoredRecord } from './entry';
import { fieldOf, isKind } from './leaves';
import { normalise } from './merge';
import { byText, type Edit, Unchangeable } from './mergeKinds/leaf';
import { currentVersion } from './migrations/version';
import { type Sliced, sliceSize } from './slices';
import { type InvalidChange, missingField, refuse, validateFields } from './validate';

/** What preparing a change needs to know of the workbook. */
export interface Held {
  /** A record as it is stored, deleted or not. */
  stored(kind: string, id: string): StoredRecord | undefined;
  /** A record as it reads: merged where it is kept twice, deleted ones too. */
  reads(kind: string, id: string): StoredRecord | undefined;
  /** Ids of the stored records that an edit of this one must write to. */
  sourcesOf(kind: string, id: string): readonly string[];
}

export type Prepared =
  | { ok: true; entry: JournalEntry; clock: Clock }
  | { ok: false; problem: InvalidChange };

/**
 * Turns a change set into a journal entry: validated strictly, whole-field values turned into deltas of
 * what differs, all under one stamp. The workbook is not touched.
 * @param at the instant of the edit, ISO UTC
 */
export function* prepareChange(change: ChangeSet, held: Held, clock: Clock, at: string): Sliced<Prepared> {
  const ticked = tick(clock, Date.parse(at));
  const edit: Edit = { stamp: ticked.stamp, at };
  const merge: StoredRecord[] = [];
  let done = 0;
  for (const patch of change.patches) {
    if (++done % sliceSize === 0) yield;
    const problem = preparePatch(patch, held, edit, merge);
    if (problem) return { ok: false, problem };
  }
  const entry: JournalEntry = {
    version: currentVersion,
    label: change.label,
    at,
    device: clock.device,
    stamp: ticked.stamp,
    merge,
  };
  return { ok: true, entry, clock: ticked.clock };
}

function preparePatch(
  patch: Patch,
  held: Held,
  edit: Edit,
  merge: StoredRecord[],
): InvalidChange | undefined {
  const { kind, id } = patch;
  if (!isKind(kind)) return refuse(kind, '', `There is no kind of record called ${kind}.`).problem;
  if (patch.op === 'remove') {
    for (const source of held.sourcesOf(kind, id)) {
      const to = patch.back ? null : edit.at;
      const before = held.stored(kind, source);
      if (before && (before.deleted ?? null) !== to && (patch.back || before.deleted == null))
        merge.push({ id: source, kind, base: edit.stamp, deleted: to });
    }
    return undefined;
  }
  const given = patch.op === 'add' ? patch.fields : afterOf(patch.fields);
  const checked = validateFields(kind, given);
  if (!checked.ok) return checked.problem;
  const existing = held.reads(kind, id);
  if (patch.op === 'add') {
    const missing = missingField(kind, checked.fields);
    if (missing) return missing;
    if (!existing) {
      merge.push(asNew(kind, id, edit.stamp, checked.fields));
      return undefined;
    }
  }
  if (!existing) return refuse(kind, '', 'This record is no longer in the workbook.').problem;
  try {
    const delta = changeRecord(existing, kind, id, withoutIdentity(kind, checked.fields, existing), edit);
    for (const source of held.sourcesOf(kind, id)) {
      const back = patch.op === 'add' && held.stored(kind, source)?.deleted != null;
      if (!delta && !back) continue;
      merge.push({
        ...(delta ?? { kind, base: edit.stamp }),
        ...(back ? { deleted: null } : {}),
        id: source,
      });
    }
  } catch (error) {
    if (!(error instanceof Unchangeable)) throw error;
    return refuse(kind, '', error.message).problem;
  }
  return undefined;
}

/**
 * Without what a relation relates, which its id says for ever: of two people who were joined each has relations of their
 * own, and a deed told with the id of one would turn those of the other into a second of the same, which no pack brings.
 */
function withoutIdentity(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
  existing: StoredRecord,
): Readonly<Record<string, unknown>> {
  const identity: readonly string[] = kinds[kind].identity ?? [];
  if (identity.length === 0) return fields;
  const told = (name: string) => identity.includes(name) && existing[name] != null;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !told(name)));
}

function afterOf(fields: Readonly<Record<string, readonly [unknown, unknown]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, [, to]]) => [name, to]));
}

/**
 * A new record in its shortest form: no empty list, every list in its order. Most have at most one entry
 * a list and need not be taken apart for it.
 */
function asNew(kind: Kind, id: string, base: Stamp, fields: Readonly<Record<string, unknown>>): StoredRecord {
  const record: StoredRecord = { id, kind, base };
  let inOrder = true;
  for (const name in fields) {
    const value = fields[name];
    const merge = fieldOf(kind, name)?.merge;
    if (merge === 'named') {
      const values = Object.values(value ?? {});
      record[name] = value;
      if (values.length === 0 || values.includes(null)) inOrder = false;
    } else if (merge === 'value' || !Array.isArray(value) || value.length === 1) record[name] = value;
    else if (merge === 'set' && value.length > 1) record[name] = [...new Set<string>(value)].sort(byText);
    else if (value.length > 1) {
      record[name] = value;
      inOrder = false;
    }
  }
  return inOrder ? record : normalise(record);
}
