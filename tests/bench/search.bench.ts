import { searchPeople } from '../../shared/queries/searchPeople';
import type { WorkbookReader } from '../../shared/workbook/reader';

/** What a person types, keystroke by keystroke, in the order in which they type it. */
export interface SearchQuery {
  kind: 'one letter' | 'typing a name' | 'two words' | 'part of a phone' | 'postcode' | 'typo' | 'no match';
  text: string;
}

/**
 * At least 200 queries made of the people of the workbook itself, the same for the same workbook: every
 * letter, names typed letter by letter, two words, parts of phones and postcodes, misspelt names, and
 * words that nobody has.
 */
export function searchQueries(workbook: WorkbookReader): readonly SearchQuery[] {
  const people = workbook.all('person');
  const sample = Array.from({ length: 12 }, (_, step) => people[Math.floor((step * people.length) / 12)]);
  const queries: SearchQuery[] = [...'abcdefghijklmnopqrstuvwxyz'].map((text) => ({
    kind: 'one letter',
    text,
  }));
  for (const person of sample) {
    if (!person) continue;
    const given = person.givenName ?? '';
    const family = person.familyName ?? '';
    const typed = `${given} ${family}`;
    for (let end = 1; end <= Math.min(typed.length, 10); end += 1) {
      queries.push({ kind: 'typing a name', text: typed.slice(0, end) });
    }
    queries.push({ kind: 'two words', text: `${family} ${given.slice(0, 2)}` });
    queries.push({ kind: 'two words', text: `${given.slice(0, 3)} ${family.slice(0, 2)}` });
    const phone = person.phones?.[0]?.key ?? '+447700900142';
    queries.push({ kind: 'part of a phone', text: phone.slice(-6) });
    queries.push({ kind: 'part of a phone', text: `0${phone.slice(3, 8)}` });
    queries.push({ kind: 'postcode', text: person.postcode ?? 'NG18' });
    queries.push({ kind: 'typo', text: swapped(family.length > 3 ? family : 'whitmore') });
    queries.push({ kind: 'typo', text: `${given.slice(0, 1)}${given.slice(2)}x` });
    queries.push({ kind: 'no match', text: `${family.slice(0, 3)}qqzz` });
  }
  for (let number = 0; queries.length < 220; number += 1) {
    queries.push({ kind: 'no match', text: `nobody${String.fromCharCode(97 + (number % 26))}${number}` });
  }
  return queries;
}

/** Two letters in the middle changed places: the commonest slip. */
function swapped(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** Milliseconds for each query to its first 50 results, in order. @param now a clock in milliseconds */
export function timeSearch(
  workbook: WorkbookReader,
  queries: readonly SearchQuery[],
  now: () => number,
): readonly { query: SearchQuery; ms: number; total: number }[] {
  return queries.map((query) => {
    const before = now();
    const { total } = searchPeople(workbook, query.text, 50);
    return { query, ms: now() - before, total };
  });
}
