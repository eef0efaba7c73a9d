import { type Kind, kinds } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { birthdayInWords, dayWithYear } from '../calendar';
import { codesIn } from '../codesIn';
import { customInWords } from '../customFields';
import { fieldLabel } from '../incomingText';
import { codeLabel } from '../listCodes';
import { conditionInWords as articleNineInWords, basisInWords } from '../privacy/lawfulGrounds';
import { shownName } from '../shownName';
import { titleOf } from '../titleOf';

/** A field with its words; `other` where all of it is somebody else. */
export interface Told {
  label: string;
  text: string;
  other?: boolean;
}

/** Fields that no screen names and that say something about a person. */
const unnamed: Readonly<Record<string, string>> = {
  'stance campaignId': 'Campaign',
  'response campaignId': 'Campaign',
  'response eventId': 'Event',
  'conversation organiserName': 'Organiser',
};

/** How the program finds its way, and says nothing about anybody. */
const notTold: ReadonlySet<string> = new Set([
  ...['media sha256', 'media key', 'media size', 'story mediaIds', 'person photoId', 'tie toKind'],
]);

/** The fields of a record in words, in the order of the model; of references to `self` nothing is said. */
export function fieldsInWords(
  workbook: WorkbookReader,
  kind: Kind,
  record: Readonly<Record<string, unknown>>,
  self: ReadonlySet<string>,
  only?: (field: string) => boolean,
): Told[] {
  return Object.keys(kinds[kind].fields).flatMap((field) => {
    const value = record[field];
    const label = unnamed[`${kind} ${field}`] ?? fieldLabel(kind, field);
    if (value === undefined || value === null || value === '' || notTold.has(`${kind} ${field}`)) return [];
    if (only ? !only(field) : label === field) return [];
    return toldOf(workbook, kind, field, label, value, self);
  });
}

function toldOf(
  workbook: WorkbookReader,
  kind: Kind,
  field: string,
  label: string,
  value: unknown,
  self: ReadonlySet<string>,
): Told[] {
  const ref = refOf(kind, field);
  if (ref === 'person' && typeof value === 'string') {
    if (self.has(value)) return [];
    const group = workbook.get('group', value);
    return [group ? { label, text: group.name } : { label, text: nameIn(workbook, value), other: true }];
  }
  if (field === 'custom') return customIn(workbook, value);
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return [{ label, text: value.map((one) => singleInWords(workbook, kind, field, one)).join(', ') }];
  if (Array.isArray(value))
    return value.flatMap((entry) => {
      const text = entryInWords(workbook, kind, field, entry);
      return text === '' ? [] : [{ label, text }];
    });
  return [{ label, text: singleInWords(workbook, kind, field, value) }];
}

const nameIn = (workbook: WorkbookReader, id: string): string => shownName(workbook.get('person', id));

function refOf(kind: Kind, field: string): string | undefined {
  const fields: Readonly<Record<string, { ref?: string }>> = kinds[kind].fields;
  return fields[field]?.ref;
}

function customIn(workbook: WorkbookReader, value: unknown): Told[] {
  return Object.entries(value as Record<string, string | number | boolean | null>).flatMap(([id, one]) => {
    if (one === null || one === '') return [];
    const field = workbook.get('fieldDef', id);
    return [{ label: field?.label ?? id, text: field ? customInWords(field, one) : String(one) }];
  });
}

function singleInWords(workbook: WorkbookReader, kind: Kind, field: string, value: unknown): string {
  const list = codesIn[`${kind} ${field}`];
  if (list) return codeLabel(workbook, list, String(value));
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const ref = refOf(kind, field);
  if (ref && ref in kinds) {
    const record = workbook.get(ref as Kind, String(value));
    return record ? titleOf(workbook, record) : 'a record that is not here';
  }
  const told = String(value);
  if (kind !== 'person') return dayOrText(told);
  if (field === 'birthday') return birthdayInWords(told);
  if (field === 'basis') return basisInWords(told);
  return field === 'condition' ? articleNineInWords(told) : dayOrText(told);
}

const dayShape = /^\d{4}-\d{2}-\d{2}($|T\d{2}:\d{2}(?=(:|Z|$)))/;

/** A day as people read it, "19 Nov 2026"; of an instant its day, of a time on a poster both. */
function dayOrText(text: string): string {
  if (!dayShape.test(text)) return text;
  const time = text.length === 16 ? `, ${text.slice(11)}` : '';
  return `${dayWithYear(text.slice(0, 10))}${time}`;
}

/** Parts of an entry that are for the program alone. */
const ofProgram: ReadonlySet<string> = new Set([
  ...['id', 'position', 'struck', 'clears', 'conversationId', 'type'],
]);

/** An entry of a list or a log with everything that it says: "phone: yes, 2026-10-01, at the door, “Ring me”". */
export function entryInWords(workbook: WorkbookReader, kind: Kind, field: string, entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return singleInWords(workbook, kind, field, entry);
  const told = entry as Readonly<Record<string, unknown>>;
  const list = codesIn[`${kind} ${field}`];
  const parts = Object.entries(told).flatMap(([name, value]) => {
    if (ofProgram.has(name) || value === undefined || value === null || value === '') return [];
    // The address as written says it.
    if (name === 'key' && told.address !== undefined) return [];
    const isCode = list !== undefined && (name === 'stage' || name === 'level' || name === 'platform');
    const text = isCode ? codeLabel(workbook, list, String(value)) : dayOrText(String(value));
    if (name === 'recorded') return [];
    return [name === 'wording' ? `“${text}”` : name === 'given' ? `given on ${text}` : text];
  });
  const lifted = told.type === 'clear' ? ['lifted'] : [];
  const noted = typeof told.recorded === 'string' ? [`noted on ${dayOrText(told.recorded)}`] : [];
  return [...lifted, ...parts, ...noted, ...(told.struck === true ? ['struck out'] : [])].join(', ');
}
