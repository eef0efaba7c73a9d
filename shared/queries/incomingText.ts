import { type Kind, kinds, type Rec, type Stamp } from '../model/kinds';
import { deviceOf, timeOf } from '../workbook/clock';
import type { StoredRecord } from '../workbook/entry';
import { isKind } from '../workbook/leaves';
import { partsOf } from '../workbook/paths';
import type { WorkbookReader } from '../workbook/reader';
import { birthdayInWords } from './calendar';
import { titleOf } from './titleOf';

/**
 * The workbook as it would read with the records of a pack beside it, for titles only: "Dean Sisson at the
 * March meeting" where neither is here yet.
 */
export function withIncoming(workbook: WorkbookReader, fresh: readonly StoredRecord[]): WorkbookReader {
  const byId = new Map(fresh.map((record) => [`${record.kind} ${record.id}`, record]));
  return {
    version: workbook.version,
    kindVersion: (kind) => workbook.kindVersion(kind),
    get: <K extends Kind>(kind: K, id: string | null | undefined) =>
      workbook.get(kind, id) ?? (byId.get(`${kind} ${id}`) as Rec<K> | undefined),
    all: (kind) => workbook.all(kind),
    count: (kind) => workbook.count(kind),
    by: (kind, field, id) => workbook.by(kind, field, id),
    resolve: (id) => workbook.resolve(id),
    joined: (id) => workbook.joined(id),
    deleted: (kind) => workbook.deleted(kind),
  };
}

/** What an incoming record is called; one of a newer version's kind by the name of its kind. */
export function incomingTitle(seeing: WorkbookReader, record: StoredRecord): string {
  if (!isKind(record.kind)) return `a ${record.kind}`;
  const held = seeing.get(record.kind, record.id);
  const title = titleOf(seeing, held ?? (record as unknown as Rec));
  return title || kinds[record.kind].noun[0];
}

/** What a field is called on screen. */
export function fieldLabel(kind: string, field: string): string {
  if (!isKind(kind)) return field;
  const fields: Readonly<Record<string, { label?: string }>> = kinds[kind].fields;
  return fields[field]?.label ?? field;
}

/**
 * A field's value in words; what the screen has no words for is told by its number of entries.
 * @param missing what stands for a record that is pointed to and not to be seen
 */
export function incomingValue(
  seeing: WorkbookReader,
  kind: string,
  field: string,
  value: unknown,
  missing = 'someone not in this pack',
): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) {
    const told = value.map(entryText).filter((text) => text !== '');
    return told.length > 0 ? told.join(', ') : value.length === 1 ? '1 entry' : `${value.length} entries`;
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => (field === 'custom' ? `${customLabel(seeing, name)}: ${one}` : String(one)))
      .join(', ');
  const ref = referredKind(kind, field);
  const record = ref && typeof value === 'string' ? seeing.get(ref, value) : undefined;
  if (ref) return record ? titleOf(seeing, record) : missing;
  return kind === 'person' && field === 'birthday' ? birthdayInWords(String(value)) : String(value);
}

const customLabel = (seeing: WorkbookReader, id: string): string => seeing.get('fieldDef', id)?.label ?? id;

function referredKind(kind: string, field: string): Kind | undefined {
  if (!isKind(kind)) return undefined;
  const fields: Readonly<Record<string, { ref?: string }>> = kinds[kind].fields;
  const ref = fields[field]?.ref;
  return ref !== undefined && isKind(ref) ? ref : undefined;
}

/** The part of an entry that people know it by: an address, a number, words, a stage. */
function entryText(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const told = entry as Record<string, unknown>;
  if (typeof told.channel === 'string' && typeof told.state === 'string')
    return `${told.channel}: ${told.state}`;
  for (const part of ['address', 'text', 'name', 'label', 'stage', 'level', 'reason', 'key']) {
    const value = told[part];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return '';
}

/** When a field of a record was last written, and by which device. */
export function writtenBy(record: StoredRecord, field: string): { at: string; device: string } {
  let highest: Stamp = '';
  for (const [path, stamp] of Object.entries(record.stamps ?? {}))
    if (partsOf(path)[0] === field && stamp > highest) highest = stamp;
  const stamp = highest || record.base;
  return { at: new Date(timeOf(stamp)).toISOString(), device: deviceOf(stamp) };
}
