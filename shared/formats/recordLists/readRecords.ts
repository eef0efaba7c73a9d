import { simpler } from '../contactTargets';
import { emailKey, isEmail, readPhone } from '../contactValues';
import type { Table } from '../csv';
import { readDay } from '../dayReading';
import type { RowProblem } from '../problem';
import { readYesNo } from '../yesNo';
import { type RecordField, type RecordListKind, recordLists } from './recordLists';

/** One row of a list that holds no people: its values by the names of its fields, in the form records have them. */
export interface RecordRow {
  row: number;
  line: number;
  values: Readonly<Record<string, string>>;
}

export interface RecordRows {
  rows: readonly RecordRow[];
  problems: readonly RowProblem[];
}

/** The field that each column goes into, or undefined where it is left out. */
export type RecordMapping = readonly (string | undefined)[];

/** Proposes where the columns of a list go, by their heads; each field once. */
export function guessRecordColumns(header: readonly string[], kind: RecordListKind): RecordMapping {
  const left = new Set(recordLists[kind]);
  const take = (found: RecordField | undefined) => {
    if (found) left.delete(found);
    return found?.name;
  };
  const heads = header.map(simpler);
  // Its own name is worth more than another head that may mean it: "Event" before "Event date" for a title.
  const mapping = heads.map((head) => take([...left].find(({ label }) => simpler(label) === head)));
  return heads.map(
    (head, column) => mapping[column] ?? take([...left].find(({ heads }) => heads.includes(head))),
  );
}

/** What a mapping lacks for its rows to be of any use, by label. */
export function lackingFields(mapping: RecordMapping, kind: RecordListKind): string[] {
  const fields = recordLists[kind];
  const lacking = fields
    .filter(({ name, needed }) => needed && !mapping.includes(name))
    .map(({ label }) => label);
  const needsWho = fields.some(({ name }) => name === 'person');
  const hasWho = ['person', 'givenName', 'familyName', 'email', 'phone'].some((name) =>
    mapping.includes(name),
  );
  return needsWho && !hasWho ? [...lacking, 'Name'] : lacking;
}

/** Reads the rows of a list; a row that lacks what it needs is left out and named. */
export function readRecords(
  table: Pick<Table, 'header' | 'rows'>,
  kind: RecordListKind,
  mapping: RecordMapping,
  reading: { monthFirst?: boolean } = {},
): RecordRows {
  const fields = new Map(recordLists[kind].map((field) => [field.name, field]));
  const rows: RecordRow[] = [];
  const problems: RowProblem[] = [];
  for (const { row, line, cells } of table.rows) {
    const values: Record<string, string> = {};
    for (const [column, name] of mapping.entries()) {
      const field = name === undefined ? undefined : fields.get(name);
      const value = (cells[column] ?? '').trim();
      if (!field || value === '') continue;
      const at = { row, line, column: table.header[column] ?? '', value };
      const read = readValue(value, field, reading);
      if (read === undefined) problems.push({ ...at, reason: faults[field.type] });
      else Object.assign(values, read);
    }
    const lacking = recordLists[kind].find(({ name, needed }) => needed && values[name] === undefined);
    if (lacking) problems.push({ row, line, reason: 'lacks', what: lacking.label });
    else rows.push({ row, line, values });
  }
  return { rows, problems };
}

const faults = {
  text: 'not-understood-property',
  day: 'day-not-valid',
  time: 'time-not-valid',
  count: 'count-not-valid',
  yesNo: 'answer-not-understood',
  email: 'email-not-valid',
  phone: 'phone-not-valid',
} as const;

/** A value as records have it; a day may bring its time along. Undefined where it is not of its type. */
function readValue(
  value: string,
  { name, type, limit = 200 }: RecordField,
  reading: { monthFirst?: boolean },
): Record<string, string> | undefined {
  switch (type) {
    case 'text':
      return { [name]: value.slice(0, limit) };
    case 'day': {
      const day = readDay(value, reading);
      const time = readTime(/[T ,](\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?)/i.exec(value)?.[1] ?? '');
      return day ? { [name]: day, ...(time && name === 'day' ? { time } : {}) } : undefined;
    }
    case 'time': {
      const time = readTime(value) ?? readTime(/[T ](\d{1,2}:\d{2})/.exec(value)?.[1] ?? '');
      return time ? { [name]: time } : undefined;
    }
    case 'count': {
      const digits = value.replace(/[\s,]/g, '').replace(/\.0+$/, '');
      return /^\d{1,8}$/.test(digits) ? { [name]: String(Number(digits)) } : undefined;
    }
    case 'yesNo': {
      const answer = readYesNo(value);
      if (answer === 'silent') return {};
      return answer ? { [name]: answer } : undefined;
    }
    case 'email':
      return isEmail(value) ? { [name]: emailKey(value) } : undefined;
    case 'phone': {
      const phone = readPhone(value);
      return phone?.valid ? { [name]: phone.key } : undefined;
    }
  }
}

/** `HH:MM` of "19:30", "7.30pm", "7 pm"; undefined where it is no time. */
export function readTime(given: string): string | undefined {
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?([ap]m)?$/i.exec(given.trim()) ?? [];
  if (hours === undefined || (!half && !/[:.]/.test(given))) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && (Number(hours) > 12 || Number(hours) === 0)))
    return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
