import type { Stamp } from '../../model/kinds';
import { canonicalJson, sameJson } from '../canonicalJson';

/**
 * A record is a map of leaves, each with the stamp under which it was last written. Two records become
 * one by taking, at each path, one of the two leaves; so a merge can only be wrong in how it chooses one.
 */
export interface Leaf {
  stamp: Stamp;
  value: unknown;
  /** What an unknown field brought along (stamps and removed entries below it): kept, never read. */
  carried?: { own: Stamp; stamps: Readonly<Record<string, Stamp>>; removed?: readonly object[] };
}

export type Leaves = Map<string, Leaf>;

/** One field of a stored record, with what its stamps and removed entries say of it. */
export interface FieldIn {
  name: string;
  /** Undefined where the record does not tell. */
  value: unknown;
  removed: readonly object[];
  /** Own stamps below or at this field, by whole path. */
  own: ReadonlyMap<string, Stamp>;
  /** The stamp of what has none of its own. */
  fallback: Stamp;
  /** Entry field by which two entries of a keyed list are the same. */
  key: string;
}

/** One field put together again from its leaves. */
export interface FieldOut {
  value: unknown;
  removed: object[];
  /** Paths whose stamp must be written out, because nothing present implies them. */
  must: [path: string, stamp: Stamp][];
  /** Paths that the record's base covers when it has the same stamp. */
  may: [path: string, stamp: Stamp][];
}

export type LeafAt = readonly [path: string, leaf: Leaf];

/** How one merge kind takes a field apart, puts it together and chooses between two leaves. */
export interface FieldMerge {
  expand(field: FieldIn, into: Leaves): void;
  assemble(name: string, leaves: readonly LeafAt[], key: string, out: FieldOut): void;
  choose(path: string, a: Leaf, b: Leaf): Leaf;
  /**
   * What an own edit writes to make the field read as `to`: only the leaves that differ from those held.
   * Throws `Unchangeable` where the merge kind does not allow the edit.
   */
  change(held: FieldIn, to: unknown, edit: Edit): Leaves;
  /** What takes back one leaf that an edit wrote, as a new edit; `before` is the field as it was then. */
  takeBack(path: string, wrote: Leaf, before: FieldBefore, edit: Edit): readonly LeafAt[];
}

/** A field as it was before an edit, and as it is now. */
export interface FieldBefore {
  value: unknown;
  now: { value: unknown; removed: readonly object[] };
  /** The leaf at the path in question, if there was one. */
  leaf: Leaf | undefined;
  key: string;
}

/** An own edit: its stamp, and its time as people read it. */
export interface Edit {
  stamp: Stamp;
  at: string;
}

/** An edit that a merge kind refuses, such as rewriting a log entry. The message is for people. */
export class Unchangeable extends Error {}

/** The later stamp wins; equal stamps are settled by the value's canonical JSON (so true beats false). */
export function later(a: Leaf, b: Leaf): Leaf {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return greaterJson(a, b);
}

export function greaterJson(a: Leaf, b: Leaf): Leaf {
  if (a.carried === undefined && b.carried === undefined && sameJson(a.value, b.value)) return a;
  const left = canonicalJson([a.value, a.carried]);
  const right = canonicalJson([b.value, b.carried]);
  return left >= right ? a : b;
}

/** Sorts as text; every laptop agrees, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
