import { z } from 'zod';
import type { ContactRow, ReadingOf, ToldValue } from './contactRow';
import { type TableLimits, tableLimits } from './csv';
import { lineOfFault } from './jsonFault';
import type { ContactField, FileProblem, RowProblem } from './problem';
import { readContact } from './readContact';
import { repeatedName } from './repeatedName';
import { decodeText, type Encoding } from './textEncoding';

const text = z.union([z.string(), z.number()]).transform(String).nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);
/** One that is not of its type leaves the others as they are. */
const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of.nullish().catch(undefined))
    .transform((all) => all.filter((one) => one != null))
    .nullish()
    .catch(undefined);

/** A person as OSDI has it (opensupporter.github.io/osdi-docs/people.html): what is not of its type is not told. */
const osdiPerson = z.looseObject({
  identifiers: list(z.string()),
  given_name: text,
  additional_name: text,
  family_name: text,
  preferred_name: text,
  employer: text,
  occupation: text,
  source: text,
  birthdate: z.looseObject({ year: text, month: text, day: text }).nullish().catch(undefined),
  email_addresses: list(z.looseObject({ primary: flag, address: text, address_type: text, status: text })),
  phone_numbers: list(
    z.looseObject({ primary: flag, number: text, number_type: text, status: text, do_not_call: flag }),
  ),
  postal_addresses: list(
    z.looseObject({ primary: flag, address_lines: list(text), locality: text, postal_code: text }),
  ),
  custom_fields: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  add_tags: list(z.string()),
});
type OsdiPerson = z.output<typeof osdiPerson>;

export interface OsdiPeople {
  rows: readonly ContactRow[];
  problems: readonly RowProblem[];
  encoding: Encoding;
}

export type OsdiResult = { ok: true; people: OsdiPeople } | { ok: false; problem: FileProblem };

/**
 * Reads people from OSDI JSON: one person, a list of them, or a page of `osdi:people`.
 */
export function readOsdiPeople(
  bytes: Uint8Array,
  limits: TableLimits = tableLimits,
  reading: ReadingOf = {},
): OsdiResult {
  if (bytes.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: bytes.length, limit: limits.bytes });
  const decoded = decodeText(bytes);
  const json = parsed(decoded.text);
  if (!json.ok) return refused(json.problem);
  const people = peopleIn(json.value);
  if (!people)
    return refused({
      reason: 'not-osdi',
      ...(decoded.text.includes('"osdi:people"') && { misplaced: true }),
    });
  if (people.length === 0) return refused({ reason: 'file-empty' });
  if (people.length > limits.rows) return refused({ reason: 'too-many-rows', limit: limits.rows });
  const rows: ContactRow[] = [];
  const problems: RowProblem[] = [];
  for (const [index, given] of people.entries()) {
    const row = index + 1;
    const person = osdiPerson.safeParse(given);
    // Lines say nothing in JSON: a person is told by its place.
    const read = readContact(row, 0, person.success ? told(person.data) : [], reading);
    problems.push(...read.problems, ...leftOut(row, given, person.success ? person.data : undefined));
    if (read.contact) rows.push(read.contact);
  }
  return { ok: true, people: { rows, problems, encoding: decoded.encoding } };
}

function parsed(source: string): { ok: true; value: unknown } | { ok: false; problem: FileProblem } {
  try {
    const value: unknown = JSON.parse(source);
    const name = repeatedName(source);
    return name === undefined
      ? { ok: true, value }
      : { ok: false, problem: { reason: 'json-repeats', name: name.slice(0, 60) } };
  } catch (fault) {
    // So deep that the parser ran out of room: no people are.
    if (fault instanceof RangeError) return { ok: false, problem: { reason: 'not-osdi' } };
    if (!(fault instanceof SyntaxError)) throw fault;
    return {
      ok: false,
      problem: isJsonLines(source)
        ? { reason: 'json-lines' }
        : { reason: 'json-damaged', line: lineOfFault(source) },
    };
  }
}

/** Whether every line begins a record of its own, the first of them a whole one. */
function isJsonLines(source: string): boolean {
  const lines = source.split('\n', 3).map((line) => line.trim());
  if (!lines[0]?.endsWith('}') || !lines[1]?.startsWith('{')) return false;
  try {
    return typeof JSON.parse(lines[0]) === 'object';
  } catch {
    return false;
  }
}

const page = z.looseObject({ _embedded: z.looseObject({ 'osdi:people': z.array(z.unknown()) }) });
const looksOsdi = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  ['given_name', 'family_name', 'email_addresses', 'phone_numbers'].some((name) => name in one);

function peopleIn(json: unknown): readonly unknown[] | undefined {
  const paged = page.safeParse(json);
  if (paged.success) return paged.data._embedded['osdi:people'];
  if (Array.isArray(json)) return json.length === 0 || json.some(looksOsdi) ? json : undefined;
  return looksOsdi(json) ? [json] : undefined;
}

/** What a person told that is not of the type that OSDI has for it: shortly, for it may be anything. */
function leftOut(row: number, given: unknown, read: OsdiPerson | undefined): RowProblem[] {
  if (!read || typeof given !== 'object' || given === null) return [];
  const values = new Map(Object.entries(given));
  return Object.keys(osdiPerson.shape).flatMap((column): RowProblem[] => {
    const value = values.get(column);
    const taken = read[column];
    const whole = !Array.isArray(value) || (Array.isArray(taken) && taken.length === value.length);
    if (value == null || (taken !== undefined && whole)) return [];
    const told = Array.isArray(value) && Array.isArray(taken) ? oddOneOf(value, taken) : value;
    return [{ row, line: 0, column, value: shortly(told), reason: 'not-understood-property' }];
  });
}

/** Of a list the first that is of another type than those that were taken. */
const oddOneOf = (all: readonly unknown[], taken: readonly unknown[]): unknown =>
  all.find((one) => one === null || typeof one !== typeof taken[0]);

/** A value as a sentence can name it: what lies in it may be endless. */
function shortly(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value).slice(0, 60);
}

function told(person: OsdiPerson): ToldValue[] {
  const values: ToldValue[] = [];
  const tell = (field: ContactField, column: string, value: unknown, more: Partial<ToldValue> = {}) => {
    const told =
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'object' ? '' : String(value);
    if (value != null && told.trim() !== '') values.push({ field, column, value: told.trim(), ...more });
  };
  tell('givenName', 'given_name', person.given_name);
  tell('middleName', 'additional_name', person.additional_name);
  tell('familyName', 'family_name', person.family_name);
  tell('knownAs', 'preferred_name', person.preferred_name);
  tell('organisation', 'employer', person.employer);
  tell('occupation', 'occupation', person.occupation);
  tell('source', 'source', person.source);
  const { year, month, day } = person.birthdate ?? {};
  if (year && month && day)
    tell('birthday', 'birthdate', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const star = (primary: boolean | null | undefined, label: string | null | undefined) =>
    `${primary ? '* ' : ''}${label ?? ''}`;
  for (const { address, address_type, status, primary } of person.email_addresses ?? []) {
    tell('email', 'email_addresses', address, { label: star(primary, address_type) });
    tell('mayEmail', 'email_addresses status', status);
  }
  for (const { number, number_type, status, primary, do_not_call } of person.phone_numbers ?? []) {
    tell('phone', 'phone_numbers', number, { label: star(primary, number_type) });
    // The status of a number is that of messages to it.
    tell('mayText', 'phone_numbers status', status);
    tell('refusesPhone', 'do_not_call', do_not_call);
  }
  for (const [index, { address_lines, locality, postal_code, primary }] of (
    person.postal_addresses ?? []
  ).entries()) {
    const address = `${primary ? 0 : 1} ${String(index).padStart(3, '0')}`;
    for (const line of address_lines ?? []) tell('street', 'address_lines', line, { address });
    tell('town', 'locality', locality, { address });
    tell('postcode', 'postal_code', postal_code, { address });
  }
  for (const identifier of person.identifiers ?? []) {
    const [, system = 'OSDI', id = identifier] = /^([^:]+):(.+)$/.exec(identifier) ?? [];
    tell('externalId', 'identifiers', id, { label: systems[system] ?? `${system} id` });
  }
  for (const tag of person.add_tags ?? []) tell('tags', 'add_tags', tag, { whole: true });
  for (const [label, value] of Object.entries(person.custom_fields ?? {}))
    tell('custom', 'custom_fields', value, { label });
  return values;
}

const systems: Readonly<Record<string, string>> = {
  action_network: 'Action Network id',
  nation_builder: 'NationBuilder id',
  mobilize: 'Mobilize id',
  OSDI: 'OSDI id',
};

const refused = (problem: FileProblem): OsdiResult => ({ ok: false, problem });
