import type { Field } from '../model/field';
import { isStamp } from './clock';
import type { StoredRecord } from './entry';
import { fieldNames, fieldOf } from './leaves';
import { hasLooseType } from './looseTypes';
import { partsOf, pathOf } from './paths';

/** Where a value goes that this version cannot read as the field it claims to be: kept, and merged as a value. */
const unreadName = (field: string) => `unread.${field}`;

/**
 * Reads one received record loosely: unknown kinds, fields and codes are kept as they are; a value of the
 * wrong shape is set aside under another name, so that it can neither stop a merge nor be lost. Undefined
 * where it is no record at all: no id, no kind, or stamps that are none.
 */
export function readLoosely(received: unknown): StoredRecord | undefined {
  if (!isObject(received)) return undefined;
  const { id, kind, base, stamps, removed, deleted } = received;
  if (!isName(id) || !isName(kind) || !isStamp(base)) return undefined;
  if (stamps !== undefined && !(isObject(stamps) && Object.values(stamps).every(isStamp))) return undefined;
  if (deleted != null && typeof deleted !== 'string') return undefined;
  if (removed !== undefined && !isObject(removed)) return undefined;
  const record: StoredRecord = { ...received, id, kind, base };
  leavePurge(record);
  for (const name of fieldNames(received)) takeUp(record, name);
  for (const name of fieldNames(received)) {
    const field = fieldOf(kind, name);
    if (field) setAside(record, name, field);
  }
  if (removed) {
    const kept = Object.entries(removed).map(
      ([name, list]) => [name, fitting(list, fieldOf(kind, name))] as const,
    );
    record.removed = Object.fromEntries(kept.filter(([, list]) => list.length > 0));
  }
  return record;
}

/** What another workbook has purged is its own affair: a file must not empty a record here. */
function leavePurge(record: StoredRecord): void {
  delete record.purged;
  if (record.stamps?.purged === undefined) return;
  const { purged: _, ...stamps } = record.stamps;
  record.stamps = stamps;
}

function setAside(record: StoredRecord, name: string, field: Field): void {
  const value = record[name];
  if (field.merge === 'value') {
    if (value === null || value === undefined || hasLooseType(field.schema, value)) return;
    record[unreadName(name)] = value;
    delete record[name];
    moveStamps(record, name, unreadName(name), () => true);
    return;
  }
  if (field.merge === 'named') {
    setApart(record, name, value);
    return;
  }
  const fits = Array.isArray(value) ? value.filter((entry) => isEntryOf(entry, field)) : [];
  if (Array.isArray(value) && fits.length === value.length) return;
  record[unreadName(name)] = value;
  if (fits.length > 0) record[name] = fits;
  else delete record[name];
  const key = field.key ?? 'id';
  const kept = new Set(fits.map((entry) => String(isObject(entry) ? entry[key] : entry)));
  const unfit = Array.isArray(value) ? value.filter(isObject).map((entry) => String(entry[key])) : undefined;
  const apart = unfit && new Set(unfit.filter((id) => !kept.has(id)));
  moveStamps(record, name, unreadName(name), (id) => !apart || (id !== undefined && apart.has(id)));
}

/** Of values by name only those stay that are a text, a number or a yes or no. */
function setApart(record: StoredRecord, name: string, value: unknown): void {
  const entries = isObject(value) ? Object.entries(value) : [];
  const fits = new Map(entries.filter(([, one]) => one === null || typeof one !== 'object'));
  if (isObject(value) && fits.size === entries.length) return;
  record[unreadName(name)] = isObject(value)
    ? Object.fromEntries(entries.filter(([key]) => !fits.has(key)))
    : value;
  if (fits.size > 0) record[name] = Object.fromEntries(fits);
  else delete record[name];
  moveStamps(record, name, unreadName(name), (key) => key === undefined || !fits.has(key));
}

/** Takes up what an older version set aside as unread, where this version can read it. */
function takeUp(record: StoredRecord, aside: string): void {
  const name = aside.startsWith('unread.') ? aside.slice('unread.'.length) : undefined;
  const field = name === undefined ? undefined : fieldOf(record.kind, name);
  if (name === undefined || !field || record[name] !== undefined) return;
  if (Object.keys(record.stamps ?? {}).some((path) => partsOf(path)[0] === name)) return;
  const value = record[aside];
  const fits =
    field.merge === 'value' || field.merge === 'named'
      ? value !== null && hasLooseType(field.schema, value)
      : Array.isArray(value) && value.every((entry) => isEntryOf(entry, field));
  if (!fits) return;
  record[name] = value;
  delete record[aside];
  moveStamps(record, aside, name, () => true);
}

/**
 * Gives the stamps below one field to another. A stamp left behind without its value would read as a value
 * that was cleared, and would win against the very value that it belongs to.
 */
function moveStamps(
  record: StoredRecord,
  from: string,
  to: string,
  moves: (id: string | undefined) => boolean,
): void {
  if (!record.stamps) return;
  const stamps = Object.entries(record.stamps).map(([path, stamp]) => {
    const [field, id, entryField] = partsOf(path);
    return [field === from && moves(id) ? pathOf(to, id, entryField) : path, stamp] as const;
  });
  record.stamps = Object.fromEntries(stamps);
}

function fitting(list: unknown, field: Field | undefined): object[] {
  if (!Array.isArray(list)) return [];
  return list.filter((entry) => isObject(entry) && (!field || isEntryOf(entry, field)));
}

function isEntryOf(entry: unknown, field: Field): boolean {
  if (field.merge === 'set') return typeof entry === 'string';
  const id = isObject(entry) ? entry[field.key ?? 'id'] : undefined;
  return typeof id === 'string' && hasLooseType(field.schema, [entry]);
}

const longestName = 200;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestName;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
