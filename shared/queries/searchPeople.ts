import uFuzzy from '@leeoniya/ufuzzy';
import type { WorkbookReader } from '../workbook/reader';
import { foldPhone, foldText } from './foldText';
import { PeopleHaystack } from './peopleHaystack';
import type { Person } from './shownName';
import type { WordStarts } from './wordStarts';

export interface PeopleFound {
  /** The best first, at most as many as asked for. */
  people: readonly Person[];
  /** How many there are in all. */
  total: number;
  /** What was searched instead, where nobody matched the words as typed. */
  corrected?: string;
}

interface Hits {
  query: string;
  /** The lines of everybody who matches, and how well: 0 best. */
  lines: number[];
  scores: number[];
}

/** Score and rank as one number to sort by: the rank in the lower bits. */
const RANK_BITS = 24;
const MOST_SCORE = 255;

/** One misspelling a word: a letter changed, swapped, missing or too many, never the first letter. */
const misspelt = new uFuzzy({ intraMode: 1, intraSub: 1, intraTrn: 1, intraDel: 1, intraIns: 1 });
const mostSpellings = 6;

class PeopleSearch {
  private readonly haystack: PeopleHaystack;
  private last: Hits | undefined;
  private refreshing: Generator<void, void, void> | undefined;

  constructor(workbook: WorkbookReader) {
    this.haystack = new PeopleHaystack(workbook);
  }

  /** Brings the search up to date in slices, at idle, so that the first letter typed does not wait. */
  *warm(slice: number): Generator<void, void, void> {
    while (!this.haystack.ready) {
      this.last = undefined;
      this.refreshing ??= this.haystack.refresh(slice);
      // Somebody who cannot wait may bring it to its end between two steps.
      while (this.refreshing && !this.refreshing.next().done) yield;
      this.refreshing = undefined;
    }
  }

  find(typed: string, limit: number): PeopleFound {
    for (const _ of this.warm(Number.POSITIVE_INFINITY));
    const query = foldText(typed);
    if (query === '') return { people: [], total: 0 };
    if (query.length === 1) return this.best(this.oneLetter(query), limit);
    const hits = this.match(query);
    this.last = hits;
    if (hits.lines.length > 0) return this.best(hits, limit);
    const corrected = this.corrections(query);
    for (const words of corrected) {
      const found = this.match(words);
      if (found.lines.length > 0) return { ...this.best(found, limit), corrected: words };
    }
    return { people: [], total: 0 };
  }

  /** The short path: a single letter is looked for at the start of names only. */
  private oneLetter(letter: string): Hits {
    const { texts, rank, starts } = this.haystack;
    const hits: Hits = { query: letter, lines: [], scores: [] };
    const code = letter.charCodeAt(0);
    for (const line of starts.named(letter)) {
      if (rank[line] === -1) continue;
      hits.lines.push(line);
      hits.scores.push(texts[line]?.charCodeAt(1) === code ? 0 : 1);
    }
    return hits;
  }

  /** Everybody in whose text each word begins a word, or each run of three digits or more stands anywhere. */
  private match(query: string): Hits {
    const { texts, nameEnds, rank } = this.haystack;
    const terms = termsOf(query);
    const hits: Hits = { query, lines: [], scores: [] };
    const within = this.candidates(query, terms);
    const count = within ? within.length : texts.length;
    for (let step = 0; step < count; step += 1) {
      const line = within ? (within[step] ?? 0) : step;
      if (rank[line] === -1) continue;
      const score = scoreOf(terms, texts[line] ?? '', nameEnds[line] ?? 0);
      if (score === -1) continue;
      hits.lines.push(line);
      hits.scores.push(score);
    }
    return hits;
  }

  /** The fewest lines among which everybody who matches is to be found; undefined for all of them. */
  private candidates(query: string, terms: readonly Term[]): readonly number[] | undefined {
    const { starts } = this.haystack;
    let fewest: readonly number[] | undefined =
      this.last && narrows(this.last.query, query) ? this.last.lines : undefined;
    for (const { text, phone } of terms) {
      const lines = phone === undefined ? starts.beginning(text) : eitherOf(starts, text, phone);
      if (lines && (!fewest || lines.length < fewest.length)) fewest = lines;
    }
    return fewest;
  }

  /** The best of the hits, by score and then by name. */
  private best({ lines, scores }: Hits, limit: number): PeopleFound {
    const { people, rank, byRank } = this.haystack;
    const total = lines.length;
    const order = new Uint32Array(total);
    for (let hit = 0; hit < total; hit += 1) {
      const score = Math.min(scores[hit] ?? 0, MOST_SCORE);
      order[hit] = score * 2 ** RANK_BITS + (rank[lines[hit] ?? 0] ?? 0);
    }
    order.sort();
    const found: Person[] = [];
    for (let hit = 0; hit < total && hit < limit; hit += 1) {
      const person = people[byRank[(order[hit] ?? 0) % 2 ** RANK_BITS] ?? 0];
      if (person) found.push(person);
    }
    return { people: found, total };
  }

  /** The query with its misspelt words put right, likeliest first: words of names that are one slip away. */
  private corrections(query: string): readonly string[] {
    const vocabulary = [...this.haystack.nameWords];
    let queries = [''];
    for (const word of query.split(' ')) {
      const known = word.length < 3 || /\d/.test(word) || this.haystack.nameWords.has(word);
      const spellings = known ? [word] : spellingsOf(word, vocabulary);
      if (spellings.length === 0) return [];
      queries = queries
        .flatMap((before) => spellings.map((spelling) => `${before} ${spelling}`))
        .slice(0, mostSpellings);
    }
    return queries.map((words) => words.trim());
  }
}

const searches = new WeakMap<WorkbookReader, PeopleSearch>();

function searchOf(workbook: WorkbookReader): PeopleSearch {
  const kept = searches.get(workbook);
  if (kept) return kept;
  const search = new PeopleSearch(workbook);
  searches.set(workbook, search);
  return search;
}

/**
 * Finds people by any part of what is known of them: names (accents aside), emails, phones in any
 * spelling, postcode, town, place. Every word typed has to begin a word; digits may stand anywhere.
 * Where nobody matches, words one slip away are tried.
 */
export function searchPeople(workbook: WorkbookReader, typed: string, limit = 50): PeopleFound {
  return searchOf(workbook).find(typed, limit);
}

/** Gets the search ready in slices of so many people: run to its end at idle after opening a workbook. */
export function warmPeopleSearch(workbook: WorkbookReader, slice = 500): Generator<void, void, void> {
  return searchOf(workbook).warm(slice);
}

/** What to look for: letters at the start of a word, or (with `phone`) digits anywhere, in either spelling. */
interface Term {
  text: string;
  phone: string | undefined;
}

function termsOf(query: string): readonly Term[] {
  return query
    .split(' ')
    .map((word) =>
      /^\d{3,}$/.test(word) ? { text: word, phone: otherSpelling(word) } : { text: word, phone: undefined },
    );
}

/** The digits as a phone number has them in the haystack; the digits themselves where too few are left to look for. */
function otherSpelling(digits: string): string {
  const phone = foldPhone(digits);
  return phone.length < 3 ? digits : phone;
}

/** How well a text matches all terms: 0 where the first name begins so, more for later words; -1 not at all. */
function scoreOf(terms: readonly Term[], text: string, nameEnd: number): number {
  let score = 0;
  for (const { text: term, phone } of terms) {
    let at = phone === undefined ? wordStart(text, term) : text.indexOf(term);
    if (at === -1 && phone !== undefined && phone !== term) at = text.indexOf(phone);
    if (at === -1) return -1;
    if (at > 0) score += at < nameEnd ? 1 : 2;
  }
  return score;
}

/**
 * Where a word of the text begins so, less one: at the space before it. Looking for the letters and then
 * at the space is faster than looking for both, as spaces are everywhere.
 */
function wordStart(text: string, letters: string): number {
  let at = text.indexOf(letters);
  while (at > 0 && text.charCodeAt(at - 1) !== 32) at = text.indexOf(letters, at + 1);
  return at - (at === -1 ? 0 : 1);
}

/** Whether everybody who matches `query` also matched `before`: letters were added, or another word begun. */
function narrows(before: string, query: string): boolean {
  if (!query.startsWith(before)) return false;
  const lastWord = before.slice(before.lastIndexOf(' ') + 1);
  // One or two digits begin a word; three may stand anywhere, so the longer run can match more.
  return !/^\d{1,2}$/.test(lastWord) && !/^\d+$/.test(lastWord) === !/^\d+$/.test(wordAt(query, before));
}

/** The word of `query` that continues the last word of `before`. */
function wordAt(query: string, before: string): string {
  return query.slice(before.lastIndexOf(' ') + 1).split(' ')[0] ?? '';
}

/** Lines that may hold the digits in either spelling of a phone number. */
function eitherOf(starts: WordStarts, text: string, phone: string): readonly number[] {
  const asTyped = starts.holding(text);
  if (phone === text) return asTyped;
  const other = starts.holding(phone);
  if (asTyped.length === 0) return other;
  return other.length === 0 ? asTyped : [...new Set([...asTyped, ...other])];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Known words that are one slip from a word, or hold it, those nearest in length first. */
function spellingsOf(word: string, vocabulary: string[]): readonly string[] {
  const indexes = misspelt.filter(vocabulary, word) ?? [];
  return indexes
    .map((index) => vocabulary[index] ?? '')
    .sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || compare(a, b))
    .slice(0, mostSpellings);
}
