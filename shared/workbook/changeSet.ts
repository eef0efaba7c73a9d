import type { Kind, Rec, ValuesOf } from '../model/kinds';
import type { WorkbookReader } from './reader';

type Json = unknown;

/** A new record, with all the fields it is given. */
export interface Added {
  op: 'add';
  kind: Kind;
  id: string;
  fields: Readonly<Record<string, Json>>;
}

/** Fields of a record, each with the value it had and the value it gets. Null clears; undefined in `from` is *not told*. */
export interface Changed {
  op: 'change';
  kind: Kind;
  id: string;
  fields: Readonly<Record<string, readonly [from: Json, to: Json]>>;
}

/** A record that is deleted (kept 90 days) or, with `back`, brought back. */
export interface Removed {
  op: 'remove';
  kind: Kind;
  id: string;
  back?: boolean;
}

export type Patch = Added | Changed | Removed;

/** What a command returns: a whole deed as data. It is committed as one, or not at all. */
export interface ChangeSet {
  /** In the user's words, as the toast and the undo button say it: "Signed in Stuart Pym". */
  label: string;
  /** Whether undo takes it back. `none` is for deeds that must stay done. */
  undo: 'ordinary' | 'none';
  patches: readonly Patch[];
}

/**
 * Gathers the patches of one deed. Several changes of one record become one patch; a value that is
 * already what it should be is left out.
 */
export class ChangeBuilder {
  private readonly patches = new Map<string, Patch>();

  constructor(private readonly workbook: WorkbookReader) {}

  /** Adds a record; gives back its id. */
  add<K extends Kind>(kind: K, id: string, fields: ValuesOf<K>): string {
    this.patches.set(id, { op: 'add', kind, id, fields: fields as Record<string, Json> });
    return id;
  }

  /** Sets fields of a record that exists or was added in this deed. A list is given whole. */
  set<K extends Kind>(kind: K, id: string, fields: Partial<ValuesOf<K>>): this {
    const pending = this.patches.get(id);
    if (pending?.op === 'add') {
      this.patches.set(id, { ...pending, fields: { ...pending.fields, ...fields } });
      return this;
    }
    const current = this.workbook.get(kind, id) as Readonly<Record<string, Json>> | undefined;
    if (!current) throw new Error(`no ${kind} with id ${id}`);
    const changed: Record<string, readonly [Json, Json]> =
      pending?.op === 'change' ? { ...pending.fields } : {};
    for (const [name, to] of Object.entries(fields as Record<string, Json>)) {
      const from = current[name];
      if (to === undefined || same(from, to)) continue;
      changed[name] = [from, to];
    }
    if (Object.keys(changed).length > 0) this.patches.set(id, { op: 'change', kind, id, fields: changed });
    return this;
  }

  /** Deletes a record; *Recently deleted* brings it back for 90 days. */
  remove(kind: Kind, id: string): this {
    if (this.patches.get(id)?.op === 'add') this.patches.delete(id);
    else this.patches.set(id, { op: 'remove', kind, id });
    return this;
  }

  /** Brings a deleted record back. */
  restore(kind: Kind, id: string): this {
    this.patches.set(id, { op: 'remove', kind, id, back: true });
    return this;
  }

  /** The finished deed. */
  done(label: string, undo: ChangeSet['undo'] = 'ordinary'): ChangeSet {
    return { label, undo, patches: [...this.patches.values()] };
  }
}

function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a == null || b == null || typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The fields of a record without its head, to begin a form or a copy from. */
export function valuesOf<K extends Kind>(record: Rec<K>): ValuesOf<K> {
  const { id, kind, base, stamps, removed, deleted, purged, ...fields } = record as Rec<K> &
    Record<string, unknown>;
  return fields as unknown as ValuesOf<K>;
}
