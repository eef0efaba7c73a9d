import uFuzzy from '@leeoniya/ufuzzy';
import type { WorkbookReader } from '../workbook/reader';
import { foldPhone, foldText } from './foldText';
import { PeopleHaystack } from './peopleHaystack';
import type { Person } from './shownName';
import { FAR, inOneBlock, lineOf, type Numbers, placeOf, type Starts, type WordStarts } from './wordStarts';

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
  /** The ranks of everybody who matches, the best first. */
  ranks: Uint32Array;
}

/** Scores beyond count as this one; a mark is a score and one, for 0 marks nobody. */
const MOST_SCORE = 254;

/** One misspelling a word: a letter changed, swapped, missing or too many, never the first letter. */
const misspelt = new uFuzzy({ intraMode: 1, intraSub: 1, intraTrn: 1, intraDel: 1, intraIns: 1 });
const mostSpellings = 6;

/** How many times quicker a text is read at a known place than searched for a word. */
const QUICKER = 6;

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
    if (hits.ranks.length > 0) return this.best(hits, limit);
    const corrected = this.corrections(query);
    for (const words of corrected) {
      const found = this.match(words);
      if (found.ranks.length > 0) return { ...this.best(found, limit), corrected: words };
    }
    return { people: [], total: 0 };
  }

  /** The short path: a single letter is looked for at the start of names only. */
  private oneLetter(letter: string): Hits {
    const marks = new Marks(this.haystack);
    for (const block of this.haystack.starts.named(letter).blocks)
      for (const start of block) marks.set(lineOf(start), placeOf(start) === 0 ? 0 : 1);
    return { query: letter, ranks: marks.inOrder() };
  }

  /** Everybody in whose text each word begins a word, or each run of three digits or more stands anywhere. */
  private match(query: string): Hits {
    const { texts, nameEnds } = this.haystack;
    const terms = termsOf(query);
    const marks = new Marks(this.haystack);
    const { starts, word } = this.fewestStarts(terms);
    const lines = this.fewestLines(query, terms);
    if (starts && (!lines || starts.length < lines.length * QUICKER)) {
      const others = terms.filter((term) => term !== word);
      for (const block of starts.blocks) {
        for (const start of block) {
          const line = lineOf(start);
          const text = texts[line] ?? '';
          const place = placeOf(start);
          if (!beginsAt(text, place, word.text)) continue;
          const more = others.length === 0 ? 0 : scoreOf(others, text, nameEnds[line] ?? 0);
          if (more !== -1) marks.set(line, more + scoreAt(place, nameEnds[line] ?? 0));
        }
      }
      return { query, ranks: marks.inOrder() };
    }
    const look = (line: number): void => {
      const score = scoreOf(terms, texts[line] ?? '', nameEnds[line] ?? 0);
      if (score !== -1) marks.set(line, score);
    };
    if (lines) for (const block of lines.blocks) for (const line of block) look(line);
    else for (let line = 0; line < texts.length; line += 1) look(line);
    return { query, ranks: marks.inOrder() };
  }

  /** The word that the fewest words begin like, and those. */
  private fewestStarts(
    terms: readonly Term[],
  ): { starts: Starts; word: Term } | { starts?: never; word?: never } {
    let fewest: { starts: Starts; word: Term } | undefined;
    for (const word of terms) {
      const starts = word.phone === undefined ? this.haystack.starts.beginning(word.text) : undefined;
      if (starts && (!fewest || starts.length < fewest.starts.length)) fewest = { starts, word };
    }
    return fewest ?? {};
  }

  /** The fewest lines among which everybody who matches is to be found, by digits or by what was typed before. */
  private fewestLines(query: string, terms: readonly Term[]): Numbers | undefined {
    const { byRank, starts } = this.haystack;
    const { last } = this;
    const before = last && narrows(last.query, query) ? last.ranks : undefined;
    let fewest: Numbers | undefined;
    for (const { text, phone } of terms) {
      const lines = phone === undefined ? undefined : eitherOf(starts, text, phone);
      if (lines && (!fewest || lines.length < fewest.length)) fewest = lines;
    }
    if (!before || (fewest && fewest.length <= before.length)) return fewest;
    return inOneBlock(Array.from(before, (at) => byRank[at] ?? 0));
  }

  private best({ ranks }: Hits, limit: number): PeopleFound {
    const { people, byRank } = this.haystack;
    const found: Person[] = [];
    for (let hit = 0; hit < ranks.length && hit < limit; hit += 1) {
      const person = people[byRank[ranks[hit] ?? 0] ?? 0];
      if (person) found.push(person);
    }
    return { people: found, total: ranks.length };
  }

  /** The query with its misspelt words put right, likeliest first: words of names that are one slip away. */
  private corrections(query: string): readonly string[] {
    const vocabulary = this.haystack.vocabulary();
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

/** How well everybody matches, by rank: set in any order, and the better one holds. */
class Marks {
  private readonly marks: Uint8Array;
  private readonly rank: Int32Array;

  constructor({ byRank, rank }: PeopleHaystack) {
    this.marks = new Uint8Array(byRank.length);
    this.rank = rank;
  }

  /** @param score 0 for the best */
  set(line: number, score: number): void {
    const at = this.rank[line] ?? -1;
    if (at === -1) return;
    const mark = Math.min(score, MOST_SCORE) + 1;
    const before = this.marks[at] ?? 0;
    if (before === 0 || mark < before) this.marks[at] = mark;
  }

  /** The ranks that were marked, by score and then by rank: a counting sort, as there may be a hundred thousand. */
  inOrder(): Uint32Array {
    const { marks } = this;
    const next = new Uint32Array(MOST_SCORE + 3);
    for (let at = 0; at < marks.length; at += 1)
      next[(marks[at] ?? 0) + 1] = (next[(marks[at] ?? 0) + 1] ?? 0) + 1;
    const unmarked = next[1] ?? 0;
    next[1] = 0;
    for (let mark = 1; mark < next.length; mark += 1) next[mark] = (next[mark] ?? 0) + (next[mark - 1] ?? 0);
    const ranks = new Uint32Array(marks.length - unmarked);
    for (let at = 0; at < marks.length; at += 1) {
      const mark = marks[at] ?? 0;
      if (mark === 0) continue;
      const to = next[mark] ?? 0;
      ranks[to] = at;
      next[mark] = to + 1;
    }
    return ranks;
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
    score += scoreAt(at, nameEnd);
  }
  return score;
}

const scoreAt = (place: number, nameEnd: number): number => (place === 0 ? 0 : place < nameEnd ? 1 : 2);

/** Whether the word at a place, whose first two letters are known to be right, begins so. */
function beginsAt(text: string, place: number, letters: string): boolean {
  if (place === FAR) return text.indexOf(` ${letters}`, FAR) !== -1;
  for (let at = 2; at < letters.length; at += 1)
    if (text.charCodeAt(place + 1 + at) !== letters.charCodeAt(at)) return false;
  return true;
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
function eitherOf(starts: WordStarts, text: string, phone: string): Numbers {
  const asTyped = starts.holding(text);
  if (phone === text) return asTyped;
  const other = starts.holding(phone);
  if (asTyped.length === 0) return other;
  if (other.length === 0) return asTyped;
  return inOneBlock([...new Set([...asTyped.blocks, ...other.blocks].flat())]);
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
