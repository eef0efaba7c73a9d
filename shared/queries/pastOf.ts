import { kinds, type Stamp } from '../model/kinds';
import { sameJson } from '../workbook/canonicalJson';
import { deviceOf, timeOf } from '../workbook/clock';
import type { JournalEntry, StoredRecord } from '../workbook/entry';
import { assemble, expand, fieldNames, fieldOf, isKind } from '../workbook/leaves';
import { mergeRecords, normalise } from '../workbook/merge';
import type { Leaf, Leaves } from '../workbook/mergeKinds/leaf';
import { partsOf } from '../workbook/paths';

/** What one change set of the past did to the records that are asked about. */
export interface PastEntry {
  /** Number of its row: changes follow each other by it, whatever the clock said. */
  number: number;
  /** Only what it did to the records in question. */
  entry: JournalEntry;
  /** Where it took a list or a pack in: the file's name, or who made the pack. */
  from?: { of: 'list' | 'pack'; name: string };
}

/** One field as one change left it. Of a list only what came, went or became another stands in it. */
export interface PastField {
  field: string;
  from: unknown;
  to: unknown;
  /** What stood there before is no longer kept. */
  fromGone: boolean;
  /** Set where a received value did not get in: ours was the later word, or we kept ours. `from` is theirs, `to` ours. */
  lost?: 'ours-later' | 'ours-kept';
  /** Who wrote the value that came in, and when: told of what a pack brought. */
  written?: { at: string; device: string };
}

export interface PastChange {
  number: number;
  at: string;
  label: string;
  /** The copy of this workbook that saved it. */
  device: string;
  from?: PastEntry['from'];
  kind: string;
  id: string;
  /** `began`: what went before is not known, or there was nothing. */
  what: 'began' | 'changed' | 'deleted' | 'broughtBack' | 'takenOut';
  fields: readonly PastField[];
}

/** What is known of a record's past: its changes, the latest first, and whether they tell of its beginning. */
export interface Past {
  changes: readonly PastChange[];
  /** False: it was here before the first change that is kept. */
  whole: boolean;
}

/** A record whose past is asked about, as it is stored now; undefined where it is no longer here. */
export interface PastSubject {
  kind: string;
  id: string;
  held: StoredRecord | undefined;
}

/** The past of several records as one, the latest change first. `whole` speaks of the first `main` of them. */
export function pastsOf(
  entries: readonly PastEntry[],
  subjects: readonly PastSubject[],
  main = subjects.length,
): Past {
  const byId = new Map(subjects.map(({ kind, id }) => [`${kind} ${id}`, [] as PastEntry[]]));
  for (const past of entries) {
    const { merge, replace = [], drop = [], lost = [] } = past.entry;
    const touched = new Set([...merge, ...replace, ...drop, ...lost].map(({ kind, id }) => `${kind} ${id}`));
    for (const key of touched) byId.get(key)?.push(past);
  }
  const pasts = subjects.map(({ kind, id, held }) => pastOf(byId.get(`${kind} ${id}`) ?? [], kind, id, held));
  // Who was joined of two records is written to twice: that is one change.
  const told = new Set<string>();
  const changes = pasts
    .flatMap((past) => past.changes)
    .filter(({ number, kind, fields, what }) => {
      const as = `${number} ${kind} ${what} ${JSON.stringify(fields)}`;
      return fields.length === 0 || (!told.has(as) && told.add(as));
    })
    .sort((a, b) => b.number - a.number);
  return { changes, whole: pasts.slice(0, main).every(({ whole }) => whole) };
}

/** The past of one record, from the change sets that wrote to it, in order. */
export function pastOf(
  entries: readonly PastEntry[],
  kind: string,
  id: string,
  held: StoredRecord | undefined,
): Past {
  const of = (records: readonly StoredRecord[] = []) =>
    records.filter((record) => record.kind === kind && record.id === id);
  const before = beforeFirst(entries, of, held);
  const told = new Telling(kind, id, before);
  for (const each of entries) told.take(each, of);
  const changes = told.changes.map((change) => withoutGoneContacts(change, held));
  return { changes: changes.reverse(), whole: before === undefined };
}

/** What of a record no kept change wrote: it stood before the first of them. */
function beforeFirst(
  entries: readonly PastEntry[],
  of: (records?: readonly StoredRecord[]) => readonly StoredRecord[],
  held: StoredRecord | undefined,
): StoredRecord | undefined {
  const written = new Set<string>();
  for (const { entry } of entries)
    for (const delta of of(entry.merge))
      for (const [path, { stamp }] of expand(delta)) written.add(`${path} ${stamp}`);
  const earliest: Leaves = new Map();
  const seen = [...entries.flatMap(({ entry }) => of(entry.replace)), ...(held ? [held] : [])];
  for (const record of seen)
    for (const [path, leaf] of expand(record)) {
      const other = earliest.get(path);
      if (written.has(`${path} ${leaf.stamp}`) || (other && other.stamp <= leaf.stamp)) continue;
      earliest.set(path, leaf);
    }
  const [first] = seen;
  return first && earliest.size > 0 ? assemble(first.kind, first.id, earliest, '') : undefined;
}

/** Follows one record through its changes. */
class Telling {
  readonly changes: PastChange[] = [];
  /** Every leaf that was ever held, as "path stamp": what comes again late is no conflict. */
  private readonly once = new Set<string>();

  constructor(
    private readonly kind: string,
    private readonly id: string,
    private state: StoredRecord | undefined,
  ) {
    this.whole = state === undefined;
    this.remember(state);
  }

  /** Whether all of it is known from its beginning. */
  private readonly whole: boolean;

  take(past: PastEntry, of: (records?: readonly StoredRecord[]) => readonly StoredRecord[]): void {
    const { entry } = past;
    const fields: PastField[] = [];
    const before = this.state;
    for (const delta of of(entry.merge)) {
      const merged = this.state ? mergeRecords(this.state, delta) : normalise(delta);
      if (past.from?.of === 'pack') fields.push(...this.outdone(delta, merged));
      fields.push(...this.differences(this.state, merged, delta, past.from?.of === 'pack'));
      this.become(merged);
    }
    for (const put of of(entry.replace)) {
      fields.push(...this.differences(this.state, put, undefined, false));
      this.become(put);
    }
    for (const theirs of of(entry.lost)) fields.push(...this.keptAgainst(theirs));
    const dropped = entry.drop?.some(({ kind, id }) => kind === this.kind && id === this.id) ?? false;
    if (dropped) this.state = undefined;
    if (fields.length === 0 && !dropped) return;
    const { number, from } = past;
    const { at, label, device } = entry;
    this.changes.push({
      number,
      at,
      label,
      device,
      ...(from ? { from } : {}),
      kind: this.kind,
      id: this.id,
      what: whatBecame(before, this.state),
      fields: inOrder(this.kind, fields),
    });
  }

  private become(record: StoredRecord): void {
    this.state = record;
    this.remember(record);
  }

  private remember(record: StoredRecord | undefined): void {
    if (record) for (const [path, { stamp }] of expand(record)) this.once.add(`${path} ${stamp}`);
  }

  /** Received values over which ours stood, for it was written later. */
  private outdone(delta: StoredRecord, merged: StoredRecord): PastField[] {
    const now = expand(merged);
    const lost: Leaves = new Map();
    for (const [path, leaf] of expand(delta)) {
      const stands = now.get(path);
      if (!stands || stands.stamp <= leaf.stamp || sameJson(stands.value, leaf.value)) continue;
      if (!this.once.has(`${path} ${leaf.stamp}`)) lost.set(path, leaf);
    }
    return this.against(lost, delta, 'ours-later');
  }

  private keptAgainst(theirs: StoredRecord): PastField[] {
    const ours = this.state ? expand(this.state) : new Map<string, Leaf>();
    const lost = new Map(
      [...expand(theirs)].filter(([path, { value }]) => !sameJson(ours.get(path)?.value, value)),
    );
    return this.against(lost, theirs, 'ours-kept');
  }

  private against(lost: Leaves, theirs: StoredRecord, how: 'ours-later' | 'ours-kept'): PastField[] {
    if (lost.size === 0) return [];
    const part = assemble(this.kind, this.id, lost, theirs.base);
    return [...new Set([...lost.keys()].map((path) => partsOf(path)[0]))].map((field) => {
      const { from, to } = apart(this.kind, field, part, this.state);
      return { field, from, to, fromGone: false, lost: how, written: writing(lost, field) };
    });
  }

  private differences(
    before: StoredRecord | undefined,
    after: StoredRecord,
    delta: StoredRecord | undefined,
    received: boolean,
  ): PastField[] {
    const leaves = delta ? expand(delta) : undefined;
    const names = new Set([...(before ? fieldNames(before) : []), ...fieldNames(after), 'deleted']);
    if (leaves) for (const path of leaves.keys()) names.add(partsOf(path)[0]);
    const fields: PastField[] = [];
    for (const field of names) {
      const { from, to } = apart(this.kind, field, before, after);
      const gone = this.whole || !leaves ? [] : this.goneUnseen(leaves, field, before);
      const unseen = gone.length > 0 || this.unseen(leaves, field, before);
      if (sameJson(from, to) && !unseen) continue;
      fields.push({
        field,
        from: gone.length > 0 ? [...listOf(from), ...gone] : from,
        to,
        fromGone: unseen && gone.length === 0,
        ...(received && leaves ? { written: writing(leaves, field) } : {}),
      });
    }
    return fields;
  }

  /** Entries and elements that a change took out, of which nothing else is kept. */
  private goneUnseen(leaves: Leaves, field: string, before: StoredRecord | undefined): unknown[] {
    const { merge, key = 'id' } = fieldOf(this.kind, field) ?? {};
    if (merge !== 'set' && merge !== 'keyed') return [];
    const had = before ? expand(before) : new Map<string, Leaf>();
    const gone: unknown[] = [];
    for (const [path, { value }] of leaves) {
      const [name, element = '', entryField] = partsOf(path);
      if (name !== field || entryField !== undefined || had.has(path)) continue;
      if (merge === 'set' && value === false) gone.push(element);
      const known = [...had.keys()].some((at) => at.startsWith(`${path}/`));
      if (merge === 'keyed' && !known) gone.push({ [key]: element });
    }
    return gone;
  }

  /** Whether a single value was written over one that is no longer kept. */
  private unseen(leaves: Leaves | undefined, field: string, before: StoredRecord | undefined): boolean {
    if (this.whole || !leaves || field === 'deleted' || field === 'purged') return false;
    const merge = fieldOf(this.kind, field)?.merge ?? 'value';
    return merge === 'value' && leaves.has(field) && before?.[field] === undefined;
  }
}

/** Stands in a list for an email or a phone whose text is no longer kept: ninety days after it was removed it goes. */
export const goneContact = { gone: 'contact' } as const;

/** A change without emails and phones that the record itself has let go of. */
function withoutGoneContacts(change: PastChange, held: StoredRecord | undefined): PastChange {
  const kept = (field: string, key: string, value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const here = [...listOf(held?.[field]), ...(held?.removed?.[field] ?? [])] as Record<string, unknown>[];
    const keys = new Set(here.map((entry) => entry[key]));
    return value.map((entry: Record<string, unknown>) => (keys.has(entry[key]) ? entry : goneContact));
  };
  return {
    ...change,
    fields: change.fields.map((told) => {
      const { merge, contact, key = 'id' } = fieldOf(change.kind, told.field) ?? {};
      if (merge !== 'keyed' || !contact || told.lost) return told;
      const { field, from, to } = told;
      return { ...told, from: kept(field, key, from), to: kept(field, key, to) };
    }),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** How a field reads on either side; of lists, and of values by name, only that in which the two differ. */
function apart(
  kind: string,
  field: string,
  before: StoredRecord | undefined,
  after: StoredRecord | undefined,
): { from: unknown; to: unknown } {
  const [from, to] = [before?.[field], after?.[field]];
  const merge = fieldOf(kind, field)?.merge ?? 'value';
  if (merge === 'value') return { from: from ?? null, to: to ?? null };
  if (merge === 'named') return { from: outsideOf(from, to), to: outsideOf(to, from) };
  const outside = (some: unknown, others: unknown) =>
    listOf(some).filter((one) => !listOf(others).some((other) => sameJson(one, other)));
  return { from: outside(from, to), to: outside(to, from) };
}

/** Of values by name those that the other side has otherwise; null where there are none. */
function outsideOf(some: unknown, others: unknown): object | null {
  const held = new Map(Object.entries(others ?? {}));
  const apart = Object.entries(some ?? {}).filter(([name, value]) => !sameJson(value, held.get(name)));
  return apart.length > 0 ? Object.fromEntries(apart) : null;
}

/** Fields in the order in which the model lists them; what only says that a record is deleted is told by the change itself. */
function inOrder(kind: string, fields: readonly PastField[]): readonly PastField[] {
  const names = isKind(kind) ? Object.keys(kinds[kind].fields) : [];
  return fields
    .filter(({ field }) => field !== 'deleted' && field !== 'purged')
    .sort((a, b) => names.indexOf(a.field) - names.indexOf(b.field));
}

/** When and by which device a field was last written, among these leaves. */
function writing(leaves: Leaves, field: string): { at: string; device: string } {
  let stamp: Stamp = '';
  for (const [path, leaf] of leaves) if (partsOf(path)[0] === field && leaf.stamp > stamp) stamp = leaf.stamp;
  return { at: new Date(timeOf(stamp)).toISOString(), device: deviceOf(stamp) };
}

function whatBecame(before: StoredRecord | undefined, after: StoredRecord | undefined): PastChange['what'] {
  if (!after) return 'takenOut';
  if (!before) return 'began';
  const [was, is] = [before.deleted != null, after.deleted != null];
  if (was === is) return 'changed';
  return is ? 'deleted' : 'broughtBack';
}
