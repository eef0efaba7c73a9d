import { sameJson } from '../canonicalJson';
import { partsOf, pathOf } from '../paths';
import { byText, type Edit, type FieldMerge, type Leaf, type Leaves, later, Unchangeable } from './leaf';

interface Entry {
  id: string;
  type?: string;
  clears?: readonly string[];
  recorded?: string;
  reason?: string;
  /** On an entry that takes back a clearing: the entries that it puts on again. */
  puttingBack?: readonly string[];
}

function entriesOf(list: unknown): Entry[] {
  return Array.isArray(list) ? (list as Entry[]) : [];
}

/**
 * An entry cannot leave: taking back `on` clears it, taking back `clear` puts it on anew, in the words and
 * with the day of the one that was cleared, for the person asked then and not when somebody pressed undo.
 */
function counter(entry: Entry, now: unknown, edit: Edit): Entry {
  const id = `${entry.id.slice(0, 40)}-${edit.stamp}`;
  const taken = { id, recorded: edit.at, reason: 'Taken back' };
  if (entry.type !== 'on') {
    const puttingBack = entry.clears ?? [];
    const asked = entriesOf(now).find((other) => other.type === 'on' && puttingBack.includes(other.id));
    if (!asked) return { ...taken, type: 'on', puttingBack };
    const { recorded = edit.at, reason } = asked;
    return { id, recorded, ...(reason === undefined ? {} : { reason }), type: 'on', puttingBack };
  }
  const again = entriesOf(now).filter((other) => other.puttingBack?.includes(entry.id));
  return { ...taken, type: 'clear', clears: [entry.id, ...again.map((other) => other.id)] };
}

const isOn = (leaf: Leaf) => (leaf.value as Entry).type === 'on';

/**
 * A union of `on` and `clear` entries; nothing leaves it. Where two entries claim one id, `on` stands:
 * protection must not fall to a clash.
 */
export const protective: FieldMerge = {
  expand(field, into) {
    for (const entry of Array.isArray(field.value) ? (field.value as Entry[]) : []) {
      const path = pathOf(field.name, entry.id);
      into.set(path, { stamp: field.own.get(path) ?? field.fallback, value: entry });
    }
  },
  assemble(_name, leaves, _key, out) {
    const entries = leaves.map(([path, leaf]) => {
      out.may.push([path, leaf.stamp]);
      return { ...(leaf.value as Entry), id: partsOf(path)[1] ?? '' };
    });
    if (entries.length > 0) out.value = entries.sort((a, b) => byText(a.id, b.id));
  },
  takeBack(path, wrote, before, edit) {
    const entry = counter(wrote.value as Entry, before.now.value, edit);
    return [[pathOf(partsOf(path)[0], entry.id), { stamp: edit.stamp, value: entry }]];
  },
  choose(_path, a, b) {
    if (isOn(a) !== isOn(b)) return isOn(a) ? a : b;
    return later(a, b);
  },
  change(held, to, edit) {
    const leaves: Leaves = new Map();
    const write = (entry: Entry) =>
      leaves.set(pathOf(held.name, entry.id), { stamp: edit.stamp, value: entry });
    const before = new Map(entriesOf(held.value).map((entry) => [entry.id, entry]));
    const after = new Map(entriesOf(to).map((entry) => [entry.id, entry]));
    for (const [id, entry] of after) {
      const old = before.get(id);
      if (!old) write(entry);
      else if (!sameJson(old, entry)) throw new Unchangeable('an entry can be cleared, not changed');
    }
    const cleared = new Set(entriesOf(held.value).flatMap((entry) => entry.clears ?? []));
    for (const [id, entry] of before) {
      if (after.has(id)) continue;
      // What is left out is taken back only where that changes what stands.
      const matters = entry.type === 'on' ? !cleared.has(id) : entry.clears?.some((on) => after.has(on));
      if (matters) write(counter(entry, held.value, edit));
    }
    return leaves;
  },
};
