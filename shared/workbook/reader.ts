import type { Kind, Rec, RefField } from '../model/kinds';

/**
 * The open workbook as queries, commands and views see it: reading only.
 * Deleted and incomplete records are not shown; people joined by a `samePerson` record read as one,
 * under the smallest of their ids; a relation kept twice because its people are the same reads as one.
 */
export interface WorkbookReader {
  /** Rises with every applied change: a cheap "has anything moved" for caches. */
  readonly version: number;
  /** Rises when a record of this kind changes (for people: also when people are joined or split). */
  kindVersion(kind: Kind): number;
  /** One record, or undefined. Any id ever joined to a person finds that person. */
  get<K extends Kind>(kind: K, id: string | null | undefined): Rec<K> | undefined;
  /** Every record of a kind; the array is the same object until the kind changes. */
  all<K extends Kind>(kind: K): readonly Rec<K>[];
  count(kind: Kind): number;
  /** Records whose `field` points to `id` (or to an id joined to it), by index. */
  by<K extends Kind>(kind: K, field: RefField<K>, id: string): readonly Rec<K>[];
  /** The id under which a person (or any record) is shown. */
  resolve(id: string): string;
  /** All ids joined to this one, itself included, smallest first. */
  joined(id: string): readonly string[];
  /** Deleted records of a kind whose content is still kept, for *Recently deleted*. */
  deleted<K extends Kind>(kind: K): readonly Rec<K>[];
}

/** What a command may know of the world: the time and fresh ids come from outside. */
export interface Deed {
  /** The instant, ISO UTC. */
  now: string;
  /** The user's own calendar day, `YYYY-MM-DD`. */
  today: string;
  /** A fresh UUIDv7. */
  newId(): string;
}
