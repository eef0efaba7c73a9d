import { entryFields } from '../model/entryFields';
import type { Field } from '../model/field';
import { kinds, type Stamp } from '../model/kinds';
import { deviceOf, stampOf, timeOf } from '../workbook/clock';
import type { StoredRecord } from '../workbook/entry';
import { fieldOf, toldNames } from '../workbook/leaves';
import { partsOf, pathOf } from '../workbook/paths';

/** The field that a name stands for, also where its value was set aside as one that could not be read. */
export function fieldMeant(kind: string, name: string): readonly [string, Field | undefined] {
  const meant = name.startsWith('unread.') ? name.slice('unread.'.length) : name;
  return [meant, fieldOf(kind, meant)];
}

/** Names of what this version does not know in a record: fields of a newer one, and values that were set aside. */
export const unknownNames = (record: StoredRecord): readonly string[] =>
  [...toldNames(record)].filter((name) => !fieldOf(record.kind, name));

/** What was taken out of the entries of a record. */
export interface EntriesTold {
  record: StoredRecord;
  /** Words about somebody in a log. */
  words: boolean;
  /** Entry fields of a newer version. */
  unknown: boolean;
}

/**
 * A record whose entries say what this version knows. An entry of a log is one leaf with one stamp: one that lost
 * something gets a stamp by which the whole one wins wherever the two meet.
 * @param without also takes out the words in them about somebody
 */
export function knownEntries(record: StoredRecord, without: { words: boolean }): EntriesTold {
  const told: EntriesTold = { record, words: false, unknown: false };
  for (const { name, field, known } of listsOf.get(record.kind) ?? []) {
    if (record[name] === undefined && record.removed?.[name] === undefined) continue;
    if (field.merge === 'keyed') knownOfKeyed(told, name, known);
    else knownOfLog(told, name, field, known, without);
  }
  return told;
}

/** The lists with entries of every kind, and what this version knows of an entry. */
const listsOf: ReadonlyMap<string, readonly { name: string; field: Field; known: ReadonlySet<string> }[]> =
  new Map(
    Object.entries(kinds).map(([kind, { fields }]) => [
      kind,
      Object.entries(fields as Record<string, Field>).flatMap(([name, field]) => {
        const known = field.merge === 'value' || field.merge === 'set' ? undefined : entryFields(field);
        return known ? [{ name, field, known }] : [];
      }),
    ]),
  );

type Entry = Record<string, unknown>;

function knownOfKeyed(told: EntriesTold, name: string, known: ReadonlySet<string>): void {
  const { record } = told;
  const stays = (entryField: string | undefined) => entryField !== undefined && !known.has(entryField);
  const all = [...entriesOf(record[name]), ...entriesOf(record.removed?.[name])];
  const stamps = Object.entries(record.stamps ?? {});
  const gone = ([path]: readonly [string, Stamp]) => {
    const [field, , entryField] = partsOf(path);
    return field === name && stays(entryField);
  };
  if (!all.some((entry) => Object.keys(entry).some(stays)) && !stamps.some(gone)) return;
  told.unknown = true;
  const without = (entry: Entry): Entry =>
    Object.fromEntries(Object.entries(entry).filter(([at]) => !stays(at)));
  const kept = stamps.filter((stamp) => !gone(stamp));
  const { stamps: _, ...rest } = record;
  told.record = {
    ...(rest as StoredRecord),
    ...(kept.length > 0 ? { stamps: Object.fromEntries(kept) } : {}),
    ...(Array.isArray(record[name]) ? { [name]: entriesOf(record[name]).map(without) } : {}),
    ...(record.removed?.[name]
      ? { removed: { ...record.removed, [name]: entriesOf(record.removed[name]).map(without) } }
      : {}),
  };
}

function knownOfLog(
  told: EntriesTold,
  name: string,
  field: Field,
  known: ReadonlySet<string>,
  without: { words: boolean },
): void {
  const { record } = told;
  const words = new Set(without.words ? field.wordsIn : []);
  const stamps: Record<string, Stamp> = {};
  const entries = entriesOf(record[name]).map((entry) => {
    const names = Object.keys(entry);
    if (names.some((at) => words.has(at))) told.words = true;
    if (names.some((at) => !known.has(at))) told.unknown = true;
    return trimmed(record, name, field, entry, (at) => known.has(at) && !words.has(at), stamps);
  });
  if (Object.keys(stamps).length > 0)
    told.record = { ...record, [name]: entries, stamps: { ...record.stamps, ...stamps } };
}

/** One entry of a log and nothing else of its record, with these of its fields: the list and the stamps that it needs. */
export function entryAlone(
  record: StoredRecord,
  name: string,
  id: string,
  tells: ReadonlySet<string>,
): { stamps?: Record<string, Stamp> } & Record<string, unknown> {
  const field = fieldOf(record.kind, name);
  const entry = entriesOf(record[name]).find((one) => one.id === id);
  if (!field || !entry) return {};
  const own = Object.entries(record.stamps ?? {}).filter(([path]) => {
    const [at, key] = partsOf(path);
    return at === name && (key === undefined || key === id);
  });
  const stamps: Record<string, Stamp> = Object.fromEntries(own);
  const told = trimmed(record, name, field, entry, (at) => tells.has(at), stamps);
  return { [name]: [told], ...(Object.keys(stamps).length > 0 ? { stamps } : {}) };
}

/** An entry with some of its fields; where it lost any, its stamp goes into `stamps`. */
function trimmed(
  record: StoredRecord,
  name: string,
  field: Field,
  entry: Entry,
  stays: (entryField: string) => boolean,
  stamps: Record<string, Stamp>,
): Entry {
  const names = Object.keys(entry);
  const kept = names.filter(stays);
  if (kept.length === names.length) return entry;
  const path = pathOf(name, String(entry.id));
  stamps[path] = losing(record.stamps?.[path] ?? record.stamps?.[pathOf(name)] ?? record.base, field);
  return Object.fromEntries(kept.map((at) => [at, entry[at]]));
}

/** Of two log entries with one id the earlier stands, of two protective ones the later: a millisecond to the other side. */
function losing(stamp: Stamp, { merge }: Field): Stamp {
  const to = timeOf(stamp) + (merge === 'log' ? 1 : -1);
  return stampOf(to, 0, deviceOf(stamp));
}

const entriesOf = (value: unknown): readonly Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);
