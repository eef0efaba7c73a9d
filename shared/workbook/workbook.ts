import type { Kind, Rec, RefField, Stamp } from '../model/kinds';
import type { ChangeSet } from './changeSet';
import { type Clock, observe, tick } from './clock';
import { Collections, frozen } from './collections';
import type { JournalEntry, StoredRecord } from './entry';
import { highestStamp, isKind } from './leaves';
import { mergeRecords } from './merge';
import { type Held, type Prepared, prepareChange } from './prepare';
import type { WorkbookReader } from './reader';
import { finish, type Sliced, sliceSize } from './slices';
import { type RecordsByKind, Staging } from './staging';
import { TextPool } from './textPool';
import { Views } from './views';

export interface WorkbookOptions {
  /** Eight characters that stand for this copy of the workbook. */
  device: string;
  /** Freezes records so that nothing changes one past a change set: on in development and in tests. */
  freeze?: boolean;
}

/** What an applied entry replaced: enough to go back to exactly what was held, stamps included. */
export interface Applied {
  readonly entry: JournalEntry;
  /** The records as they were before. */
  readonly before: RecordsByKind;
}

/**
 * The open workbook in memory: collections, commit and merge. Deeds are in commands/, questions in
 * queries/, and the store (renderer/store) is alone in holding one of these.
 */
export class Workbook implements WorkbookReader {
  private readonly collections = new Collections();
  private readonly views = new Views(this.collections);
  private now: Clock;
  private readonly freeze: boolean;

  constructor(options: WorkbookOptions) {
    this.now = { device: options.device, highest: '' };
    this.freeze = options.freeze ?? true;
  }

  /** The clock as it stands: never below the highest stamp held. */
  get clock(): Clock {
    return this.now;
  }

  // Reading

  get version(): number {
    return this.views.version;
  }

  kindVersion(kind: Kind): number {
    return this.views.kindVersion(kind);
  }

  get<K extends Kind>(kind: K, id: string | null | undefined): Rec<K> | undefined {
    return id == null ? undefined : (this.views.get(kind, id) as Rec<K> | undefined);
  }

  all<K extends Kind>(kind: K): readonly Rec<K>[] {
    return this.views.all(kind) as unknown as readonly Rec<K>[];
  }

  /** Gets the lists of these kinds ready in slices, so that the first question after a large change does not wait. */
  *allSliced(kinds: Iterable<string>): Sliced<void> {
    for (const kind of kinds) if (isKind(kind)) yield* this.views.allSliced(kind);
  }

  count(kind: Kind): number {
    return this.views.all(kind).length;
  }

  by<K extends Kind>(kind: K, field: RefField<K>, id: string): readonly Rec<K>[] {
    return this.views.by(kind, field, id) as unknown as readonly Rec<K>[];
  }

  resolve(id: string): string {
    return this.views.people.resolve(id);
  }

  joined(id: string): readonly string[] {
    return this.views.people.of(id);
  }

  deleted<K extends Kind>(kind: K): readonly Rec<K>[] {
    return this.views.deleted(kind) as unknown as readonly Rec<K>[];
  }

  /** Ids of the stored records that this one is read from, and that an edit of it writes to. */
  sourcesOf(kind: string, id: string): readonly string[] {
    return this.views.sourcesOf(kind, id);
  }

  /** A record exactly as it is stored, stamps and all; deleted, incomplete and unknown ones too. */
  stored(kind: string, id: string): StoredRecord | undefined {
    return this.collections.get(kind, id);
  }

  /** Everything held, as it is stored: for blocks, backups and packs. */
  records(): IterableIterator<StoredRecord> {
    return this.collections.all();
  }

  /** The same of one kind alone. */
  storedOf(kind: string): Iterable<StoredRecord> {
    return this.collections.of(kind).records.values();
  }

  // Changing

  /** Validates and stamps a change set; nothing is applied. The clock moves on, so no stamp is given twice. */
  prepare(change: ChangeSet, at: string): Prepared {
    return finish(this.prepareSliced(change, at));
  }

  *prepareSliced(change: ChangeSet, at: string): Sliced<Prepared> {
    const prepared = yield* prepareChange(change, this.held, this.now, at);
    if (prepared.ok) this.now = observe(this.now, prepared.clock.highest);
    return prepared;
  }

  /**
   * Takes in stored records, as from blocks or a backup: put where there is none, merged where there is. For a
   * workbook that nobody sees yet: what was taken in by then can be read between two stops.
   */
  load(records: Iterable<StoredRecord>): void {
    finish(this.loadSliced(records));
  }

  *loadSliced(records: Iterable<StoredRecord>): Sliced<void> {
    const pool = new TextPool();
    let highest = '';
    let done = 0;
    for (const record of records) {
      pool.share(record);
      const collection = this.collections.of(record.kind);
      const held = collection.records.get(record.id);
      const loaded = held ? mergeRecords(held, record) : record;
      if (this.freeze) frozen(loaded);
      const stamp = highestStamp(loaded);
      if (stamp > highest) highest = stamp;
      collection.put(record.id, loaded);
      if (++done % sliceSize === 0) yield;
    }
    this.now = observe(this.now, highest);
    this.views.changed(undefined);
  }

  /** Applies a journal entry whole. */
  apply(entry: JournalEntry): Applied {
    return finish(this.applySliced(entry));
  }

  /**
   * Applies a journal entry in slices: what it makes is worked out between stops, and shown all at once
   * at the end. No other entry may be applied between.
   */
  *applySliced(entry: JournalEntry, size = sliceSize): Sliced<Applied> {
    const staging = new Staging(this.collections, this.freeze);
    let done = 0;
    for (const delta of entry.merge) {
      if (++done % size === 0) yield;
      staging.merge(delta);
    }
    for (const record of entry.replace ?? []) {
      if (++done % size === 0) yield;
      staging.put(record.kind, record.id, record);
    }
    for (const { kind, id } of entry.drop ?? []) staging.put(kind, id, undefined);
    const drafts = yield* staging.drafts(size);
    staging.publish(drafts);
    this.now = observe(observe(this.now, entry.stamp), staging.highest);
    this.views.changed(staging.before);
    return { entry, before: staging.before };
  }

  /**
   * Goes back to exactly what was held before an entry was applied; only the last applied may go. The clock stays
   * where it is, so that no stamp is given twice: half of what could not be written may lie on a disk all the same.
   */
  revert(applied: Applied): void {
    for (const [kind, records] of applied.before) {
      for (const [id, record] of records) this.collections.of(kind).put(id, record);
    }
    this.views.changed(undefined);
  }

  /** A stamp above all that were given or are held; none is given twice. */
  nextStamp(at: string): Stamp {
    const ticked = tick(this.now, Date.parse(at));
    this.now = ticked.clock;
    return ticked.stamp;
  }

  /** Takes another device id: a workbook restored, copied or opened elsewhere. */
  becomeDevice(device: string): void {
    this.now = { ...this.now, device };
  }

  /** Raises the clock over a stamp that is held elsewhere (in a journal, on a pack that was read). */
  observe(stamp: Stamp): void {
    this.now = observe(this.now, stamp);
  }

  private readonly held: Held = {
    stored: (kind, id) => this.stored(kind, id),
    reads: (kind, id) => this.views.reads(kind, id),
    sourcesOf: (kind, id) => this.sourcesOf(kind, id),
  };
}
