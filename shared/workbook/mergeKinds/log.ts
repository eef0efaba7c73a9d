import { sameJson } from '../canonicalJson';
import { partsOf, pathOf } from '../paths';
import { byText, type FieldMerge, greaterJson, type Leaf, type Leaves, later, Unchangeable } from './leaf';

type Entry = Record<string, unknown> & { id: string };

/** What an entry says, apart from whether it is struck out; undefined for a bare strike. */
function contentOf(entry: Entry): Entry | undefined {
  const { struck, ...content } = entry;
  return Object.keys(content).length > 1 ? content : undefined;
}

function entriesOf(list: unknown): Entry[] {
  return Array.isArray(list) ? (list as Entry[]) : [];
}

/** What was written first stands: an entry is struck out, never changed. */
function earlier(a: Leaf, b: Leaf): Leaf {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? a : b;
  return greaterJson(a, b);
}

/**
 * An append-only list: a leaf per entry (`field/id`) and one for striking it out (`field/id/struck`; the
 * later wins, a tie is struck). A strike whose entry has not arrived waits under `removed`.
 */
export const log: FieldMerge = {
  expand(field, into) {
    const entries = [...field.removed, ...(Array.isArray(field.value) ? field.value : [])] as Entry[];
    for (const entry of entries) {
      const content = contentOf(entry);
      const path = pathOf(field.name, entry.id);
      if (content) into.set(path, { stamp: field.own.get(path) ?? field.fallback, value: content });
      if (entry.struck === undefined) continue;
      const strike = pathOf(field.name, entry.id, 'struck');
      into.set(strike, { stamp: field.own.get(strike) ?? field.fallback, value: entry.struck === true });
    }
  },
  assemble(_name, leaves, _key, out) {
    const entries = new Map<string, { content?: Entry; struck?: boolean }>();
    for (const [path, leaf] of leaves) {
      const [, id = '', strike] = partsOf(path);
      const entry = entries.get(id) ?? {};
      entries.set(id, entry);
      if (strike === undefined) entry.content = leaf.value as Entry;
      else entry.struck = leaf.value === true;
      out.may.push([path, leaf.stamp]);
    }
    const present: Entry[] = [];
    for (const [id, { content, struck }] of entries) {
      const mark = struck === undefined ? {} : { struck };
      if (content) present.push({ ...content, ...mark });
      else out.removed.push({ id, ...mark });
    }
    const byId = (a: object, b: object) => byText((a as Entry).id, (b as Entry).id);
    if (present.length > 0) out.value = present.sort(byId);
    out.removed.sort(byId);
  },
  takeBack(path, _wrote, before, edit) {
    const [field, id = '', strike] = partsOf(path);
    if (strike === undefined) return [[pathOf(field, id, 'struck'), { stamp: edit.stamp, value: true }]];
    return [[path, { stamp: edit.stamp, value: before.leaf?.value === true }]];
  },
  choose: (path, a, b) => (partsOf(path).length === 3 ? later(a, b) : earlier(a, b)),
  change(held, to, edit) {
    const leaves: Leaves = new Map();
    const before = new Map(entriesOf(held.value).map((entry) => [entry.id, entry]));
    const after = new Map(entriesOf(to).map((entry) => [entry.id, entry]));
    const strike = (id: string, value: boolean) =>
      leaves.set(pathOf(held.name, id, 'struck'), { stamp: edit.stamp, value });
    for (const [id, entry] of after) {
      const old = before.get(id);
      if (!old) leaves.set(pathOf(held.name, id), { stamp: edit.stamp, value: contentOf(entry) ?? entry });
      else if (!sameJson(contentOf(old), contentOf(entry)))
        throw new Unchangeable('an entry can be struck out, not changed');
      if ((old?.struck === true) !== (entry.struck === true)) strike(id, entry.struck === true);
    }
    for (const [id, entry] of before) if (!after.has(id) && entry.struck !== true) strike(id, true);
    return leaves;
  },
};
