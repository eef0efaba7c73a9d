import type { StoredRecord } from './entry';
import { fieldNames } from './leaves';
import { deep, isSearched, textsOf, withTexts } from './searchedText';

/** A place where a text speaks of somebody who is to be erased, to be shown and redacted. */
export interface Mention {
  kind: string;
  id: string;
  field: string;
  /** What was looked for, and the whole text that it was found in. */
  term: string;
  text: string;
}

const shortest = 3;

/** What to look for: names as said together, and every email and phone held, removed ones too. */
export function termsOf(people: readonly StoredRecord[]): readonly string[] {
  const terms = new Set<string>();
  for (const person of people) {
    const [given, family, known] = [person.givenName, person.familyName, person.knownAs].map(textOf);
    for (const first of [given, known]) if (first && family) terms.add(`${first} ${family}`);
    for (const name of [given, family, known]) if (name) terms.add(name);
    for (const contact of contactsOf(person)) terms.add(contact);
  }
  return [...terms].filter((term) => term.length >= shortest);
}

/** Every email and phone of a person by its key, removed entries included. */
export function contactsOf(person: StoredRecord): readonly string[] {
  const keys = new Set<string>();
  for (const field of ['emails', 'phones']) {
    for (const list of [person[field], person.removed?.[field]]) {
      for (const entry of Array.isArray(list) ? (list as { key?: unknown }[]) : []) {
        if (typeof entry.key === 'string') keys.add(entry.key);
      }
    }
  }
  return [...keys];
}

/**
 * Finds the terms, as whole words and whatever their case, in every text of the records given; a phone however
 * it is spaced. A text is named once, by the longest term in it.
 */
export function mentionsIn(records: Iterable<StoredRecord>, terms: readonly string[]): readonly Mention[] {
  const sought = longestFirst(terms).map((term) => [term, patternOf(term)] as const);
  const found: Mention[] = [];
  for (const record of records) {
    for (const field of fieldNames(record)) {
      if (!isSearched(record.kind, field)) continue;
      for (const text of textsOf(record.kind, field, record[field])) {
        const [term] = sought.find(([, pattern]) => pattern.test(text)) ?? [];
        if (term !== undefined) found.push({ kind: record.kind, id: record.id, field, term, text });
      }
    }
  }
  return found;
}

/** A record with every searched text in it redacted; itself where none speaks of them. */
export function redactedRecord(record: StoredRecord, terms: readonly string[]): StoredRecord {
  const speaks = speaksOf(terms);
  const fields = Object.keys(record).filter(
    (field) => isSearched(record.kind, field) && (field === 'removed' || fieldNames(record).includes(field)),
  );
  const changed = fields.filter((field) => [...textsOf(record.kind, field, record[field])].some(speaks));
  if (changed.length === 0) return record;
  return {
    ...record,
    ...Object.fromEntries(changed.map((field) => [field, redactedField(record, field, terms)])),
  };
}

/** A field of a record with the terms taken out of its searched texts. */
export const redactedField = (record: StoredRecord, field: string, terms: readonly string[]): unknown =>
  withTexts(record.kind, field, record[field], redactor(terms));

/** Whether any text in a value, or any name of a part of it, speaks of somebody. */
export function speaksWithin(value: unknown, speaks: (text: string) => boolean): boolean {
  if (typeof value === 'string') return speaks(value);
  if (Array.isArray(value)) return value.some((part) => speaksWithin(part, speaks));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some((part) => speaksWithin(part, speaks));
}

/** Whether a text, such as a label, speaks of anybody with these terms. */
export function speaksOf(terms: readonly string[]): (text: string) => boolean {
  const patterns = terms.map((term) => patternOf(term));
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** A text, or every text in a value, with the terms taken out: "someone" for a name. */
export const redacted = <T>(value: T, terms: readonly string[]): T => deep(value, redactor(terms)) as T;

/** Takes the terms out of a text. */
export function redactor(terms: readonly string[]): (text: string) => string {
  const sought = longestFirst(terms).map((term) => [patternOf(term, 'giu'), inPlaceOf(term)] as const);
  return (text) => {
    let left = text;
    for (const [pattern, word] of sought)
      left = left.replace(pattern, (_found, at: number) => {
        const begins = word === 'someone' && /(^|[.!?]\s+)$/.test(left.slice(0, at));
        return begins ? 'Someone' : word;
      });
    return left;
  };
}

const longestFirst = (terms: readonly string[]): string[] =>
  [...terms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const isPhone = (term: string): boolean => /^\+\d{6,}$/.test(term);

const inPlaceOf = (term: string): string => {
  if (isPhone(term)) return '(number taken out)';
  return term.includes('@') ? '(email taken out)' : 'someone';
};

/** Digits by which two ways of writing a phone are the same: +44 7700 900733 and 07700 900733. */
const tellingDigits = 9;

function patternOf(term: string, flags = 'iu'): RegExp {
  if (!isPhone(term)) return wholeWord(term, flags);
  const digits = [...term.slice(1)].slice(-tellingDigits).join('[\\s().\\-]*');
  return new RegExp(`(?<![\\d+])(?:\\+|00)?(?:[\\d(][\\d\\s().\\-]{0,7})?${digits}(?!\\d)`, flags);
}

function wholeWord(term: string, flags: string): RegExp {
  const literal = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, flags);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
