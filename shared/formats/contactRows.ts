import { person } from '../model/person';
import type { ColumnMapping } from './contactColumns';
import {
  emailKey,
  isEmail,
  readPhone,
  readPostcode,
  splitEmails,
  splitName,
  splitPhones,
  splitTags,
} from './contactValues';
import type { Table } from './csv';
import type { ContactField, RowProblem } from './problem';

export interface ContactEmail {
  address: string;
  key: string;
  label?: string;
}

export interface ContactPhone {
  /** E.164, or the digits as given. */
  key: string;
  label?: string;
}

/** What one row of a list, or one card, tells about a person. A field that is not told is absent. */
export interface ContactRow {
  row: number;
  line: number;
  givenName?: string;
  familyName?: string;
  knownAs?: string;
  pronouns?: string;
  emails: readonly ContactEmail[];
  phones: readonly ContactPhone[];
  street?: string;
  town?: string;
  postcode?: string;
  /** Name of a place; the import finds or adds it. */
  place?: string;
  /** Name of a group that the person belongs to; the import finds or adds it. */
  organisation?: string;
  occupation?: string;
  tags: readonly string[];
  source?: string;
  notes?: string;
}

export interface ContactRows {
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
}

/** One told value with where it stood. */
export interface ToldValue {
  field: ContactField;
  /** Column head or property, as the file has it. */
  column: string;
  value: string;
  label?: string;
  /** One value for certain: not to be cut at its commas. */
  whole?: boolean;
}

/** Reads every row of a list by its mapping: the people, and what was wrong by row and column. */
export function readContactRows(table: Pick<Table, 'header' | 'rows'>, mapping: ColumnMapping): ContactRows {
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  for (const { row, line, cells } of table.rows) {
    const told: ToldValue[] = [];
    for (const [column, field] of mapping.targets.entries()) {
      const value = cells[column] ?? '';
      if (field !== 'leave' && value !== '') told.push({ field, column: table.header[column] ?? '', value });
    }
    const read = readContact(row, line, told);
    problems.push(...read.problems);
    if (read.contact) rows.push(read.contact);
  }
  return { rows, problems };
}

/** Makes one contact of the values told about it; what is not valid is kept where it can be, and named. */
export function readContact(
  row: number,
  line: number,
  told: readonly ToldValue[],
): { contact?: ContactRow; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const text: Partial<Record<ContactField, string>> = {};
  const emails = new Map<string, ContactEmail>();
  const phones = new Map<string, ContactPhone>();
  const tags = new Set<string>();
  const at = ({ column, value }: ToldValue) => ({ row, line, column, value });

  for (const item of told) {
    switch (item.field) {
      case 'email':
        for (const address of splitEmails(item.value)) {
          if (!isEmail(address)) problems.push({ ...at(item), value: address, reason: 'email-not-valid' });
          else if (!emails.has(emailKey(address)))
            emails.set(emailKey(address), { address, key: emailKey(address), ...labelled(item) });
        }
        break;
      case 'phone':
        for (const given of splitPhones(item.value)) {
          const phone = readPhone(given);
          if (!phone?.valid) problems.push({ ...at(item), value: given, reason: 'phone-not-valid' });
          if (phone && !phones.has(phone.key)) phones.set(phone.key, { key: phone.key, ...labelled(item) });
        }
        break;
      case 'tags':
        for (const tag of item.whole ? [item.value] : splitTags(item.value)) tags.add(tag.slice(0, 60));
        break;
      case 'postcode': {
        const postcode = readPostcode(item.value);
        if (!postcode) problems.push({ ...at(item), reason: 'postcode-not-valid' });
        text.postcode ??= postcode ?? within('postcode', item, problems, at);
        break;
      }
      case 'notes': {
        const note = [text.notes, item.value].filter(Boolean).join('\n');
        text.notes = within('notes', { ...item, value: note }, problems, at);
        break;
      }
      default:
        text[item.field] ??= within(item.field, item, problems, at);
    }
  }

  const names = nameOf(text);
  if (names.guessed)
    problems.push({
      row,
      line,
      value: text.fullName ?? '',
      reason: 'name-split-guessed',
      givenName: names.givenName ?? '',
      familyName: names.familyName ?? '',
    });
  const named = names.givenName ?? names.familyName ?? text.knownAs;
  const reachable = emails.size + phones.size > 0;
  if (named === undefined && !reachable)
    return { problems: [...problems, { row, line, reason: 'nothing-in-row' }] };
  if (named === undefined)
    problems.push({ row, line, value: [...emails.keys(), ...phones.keys()][0] ?? '', reason: 'no-name' });

  const { fullName, givenName, familyName, email, phone, tags: _, ...rest } = text;
  const contact: ContactRow = {
    row,
    line,
    ...(names.givenName ? { givenName: names.givenName } : {}),
    ...(names.familyName ? { familyName: names.familyName } : {}),
    ...rest,
    emails: [...emails.values()].slice(0, 20),
    phones: [...phones.values()].slice(0, 20),
    tags: [...tags].slice(0, 200),
  };
  return { contact, problems };
}

function nameOf(text: Partial<Record<ContactField, string>>) {
  if (text.givenName || text.familyName || !text.fullName)
    return { givenName: text.givenName, familyName: text.familyName, guessed: false };
  return splitName(text.fullName);
}

const labelled = ({ label }: ToldValue) => (label ? { label: label.slice(0, 60) } : {});

/** A value cut to what its field holds; the cut is a problem that names the whole. */
function within(
  field: ContactField,
  item: ToldValue,
  problems: RowProblem[],
  at: (item: ToldValue) => { row: number; line: number; column: string; value: string },
): string {
  const limit = limitOf(field);
  const value = item.value.trim();
  if (value.length <= limit) return value;
  problems.push({ ...at(item), reason: 'too-long', field, limit });
  return value.slice(0, limit).trim();
}

/** How long a field may be, from the schema of a person; names of places and groups are as short as a title. */
function limitOf(field: ContactField): number {
  const own = field in person.fields ? person.fields[field as keyof typeof person.fields].schema : undefined;
  return own && 'maxLength' in own && typeof own.maxLength === 'number' ? own.maxLength : 200;
}
