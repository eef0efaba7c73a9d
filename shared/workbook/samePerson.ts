import { isShown } from './collections';
import type { StoredRecord } from './entry';
import { assemble, expand, fieldOf, mergeOf } from './leaves';
import { mergeLeaves } from './merge';
import { byText, type Leaves } from './mergeKinds/leaf';
import { pathOf } from './paths';

/**
 * Which people are one: the connected sets that `samePerson` records make, each known by its smallest id.
 * No reference is ever rewritten; it is resolved here on reading.
 */
export class JoinedPeople {
  private readonly sets = new Map<string, readonly string[]>();

  constructor(joins: Iterable<StoredRecord>) {
    const parent = new Map<string, string>();
    const root = (id: string): string => {
      let at = id;
      for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
      return at;
    };
    for (const join of joins) {
      if (!isShown(join)) continue;
      const [a, b] = [root(String(join.firstId)), root(String(join.secondId))];
      const [low, high] = a < b ? [a, b] : [b, a];
      parent.set(low, low);
      parent.set(high, low);
    }
    const members = new Map<string, string[]>();
    for (const id of parent.keys()) {
      const set = members.get(root(id));
      if (set) set.push(id);
      else members.set(root(id), [id]);
    }
    for (const set of members.values()) {
      if (set.length < 2) continue;
      set.sort(byText);
      for (const id of set) this.sets.set(id, set);
    }
  }

  get none(): boolean {
    return this.sets.size === 0;
  }

  /** The id under which a person is shown; any other id is its own. */
  resolve(id: string): string {
    return this.sets.get(id)?.[0] ?? id;
  }

  /** All ids that are one with this, itself included, smallest first. */
  of(id: string): readonly string[] {
    return this.sets.get(id) ?? [id];
  }

  /** Every set of two or more. */
  *all(): IterableIterator<readonly string[]> {
    for (const [id, set] of this.sets) if (set[0] === id) yield set;
  }
}

/**
 * One person read from several records: the merge of all by stamp, with the picked values on top. A pick
 * holds until somebody edits that field later than the pick was made.
 * @param joins the `samePerson` records among them
 */
export function mergedPerson(
  shownId: string,
  sources: readonly StoredRecord[],
  joins: readonly StoredRecord[],
): StoredRecord {
  let leaves: Leaves = new Map();
  for (const source of sources) leaves = mergeLeaves('person', leaves, expand(source));
  for (const join of joins) {
    const picked = expand(join).get(pathOf('picks'));
    if (!picked || typeof picked.value !== 'object' || picked.value === null) continue;
    for (const [name, value] of Object.entries(picked.value)) {
      if (fieldOf('person', name)?.merge !== 'value') continue;
      const path = pathOf(name);
      const leaf = { stamp: picked.stamp, value };
      const held = leaves.get(path);
      leaves.set(path, held ? mergeOf('person', name).choose(path, held, leaf) : leaf);
    }
  }
  return assemble('person', shownId, leaves, sources[0]?.base ?? '');
}
