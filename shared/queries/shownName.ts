import type { Rec } from '../model/kinds';

export type Person = Rec<'person'>;

const joinWords = (words: readonly (string | null | undefined)[]): string =>
  words
    .map((word) => word?.trim() ?? '')
    .filter((word) => word !== '')
    .join(' ');

/** First and last name as recorded; empty where neither is known. */
export function fullName(person: Person): string {
  return joinWords([person.givenName, person.familyName]);
}

/**
 * What lists and chips call a person: the name they go by with their last name, else their full name,
 * else the first email or phone, else 'No name yet'. Never empty.
 */
export function shownName(person: Person | undefined): string {
  if (!person) return 'Someone not in this workbook';
  const known = person.knownAs?.trim();
  const name = known ? joinWords([known, person.familyName]) : fullName(person);
  return name || person.emails?.[0]?.address || person.phones?.[0]?.key || 'No name yet';
}

/** What to call somebody in a sentence or on a button ("Ring Gary"). */
export function firstName(person: Person | undefined): string {
  return person?.knownAs?.trim() || person?.givenName?.trim() || shownName(person);
}

/** One or two letters for a chip: "DS" for Dean Sisson. */
export function initials(person: Person): string {
  const words = shownName(person).split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words[words.length - 1] ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en-GB');
}

/** Orders people as a list does: by last name, then first, accents and case aside. */
export function byName(a: Person, b: Person): number {
  return compareNames(sortName(a), sortName(b));
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Compares two names as a British reader would file them. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);

/** "Sisson Dean": the name by which a person is filed. */
export function sortName(person: Person): string {
  return joinWords([person.familyName, person.knownAs || person.givenName]) || shownName(person);
}

/** 'Dean Sisson', or '1,200 people': whom a deed was about, as its toast says. */
export function whoInWords(people: readonly (Person | undefined)[]): string {
  const [only] = people;
  return people.length === 1 ? shownName(only) : `${people.length.toLocaleString('en-GB')} people`;
}
