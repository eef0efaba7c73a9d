import type { StoredRecord } from './entry';
import { fieldNames } from './leaves';

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

/** Finds the terms, as whole words and whatever their case, in every text of the records given. */
export function mentionsIn(records: Iterable<StoredRecord>, terms: readonly string[]): readonly Mention[] {
  const sought = terms.map((term) => [term, wholeWord(term)] as const);
  const found: Mention[] = [];
  for (const record of records) {
    for (const field of fieldNames(record)) {
      for (const text of textsIn(record[field])) {
        for (const [term, pattern] of sought) {
          if (pattern.test(text)) found.push({ kind: record.kind, id: record.id, field, term, text });
        }
      }
    }
  }
  return found;
}

function wholeWord(term: string): RegExp {
  const literal = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu');
}

function* textsIn(value: unknown): IterableIterator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const part of value) yield* textsIn(part);
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
