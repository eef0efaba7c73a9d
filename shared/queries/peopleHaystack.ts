import type { WorkbookReader } from '../workbook/reader';
import { nameTextOf, searchTextOf } from './searchTextOf';
import type { Person } from './shownName';
import { WordStarts } from './wordStarts';

/** Texts that changed may leave this share of dead lines behind before everything is read anew. */
const MOST_DEAD = 0.25;

/** Texts that are put in order, and joined with others, in one go. */
const SORTED_AT_ONCE = 1000;
const JOINED_AT_ONCE = 2000;

/**
 * What search reads: for each person one line of folded text with a space before it, so that the start of
 * every word is ` word`. Built once, in slices if wanted, and afterwards only for people who changed: such a
 * person gets a new line, and the old one is dead (its `rank` is -1).
 */
export class PeopleHaystack {
  /** Who each line is about. */
  readonly people: Person[] = [];
  /** ` name name phone email postcode place`, a line. */
  readonly texts: string[] = [];
  /** How far into the line the names go. */
  readonly nameEnds: number[] = [];
  /** Where each line stands among the live ones, in the order of their texts: by name. -1: nobody's any more. */
  rank = new Int32Array(0);
  /** The live lines in that order. */
  byRank: readonly number[] = [];
  /** Every word of every name: what a misspelt word is compared with. Words of people who left stay. */
  readonly nameWords = new Set<string>();
  private words: string[] = [];
  readonly starts = new WordStarts();
  private read: readonly Person[] | undefined;
  /** The line of each person in `read`. */
  private lines: readonly number[] = [];
  private placeVersion = -1;

  constructor(private readonly workbook: WorkbookReader) {}

  /** Whether it is up to date with the workbook. */
  get ready(): boolean {
    return (
      this.read === this.workbook.all('person') && this.placeVersion === this.workbook.kindVersion('place')
    );
  }

  /** The same words as a list. */
  vocabulary(): string[] {
    if (this.words.length !== this.nameWords.size) this.words = [...this.nameWords];
    return this.words;
  }

  /**
   * Brings it up to date; the generator stops after every `slice` texts made, to let the window breathe. Until
   * it has come to its end nothing may be searched, and no other may be begun.
   */
  *refresh(slice: number): Generator<void, void, void> {
    const people = this.workbook.all('person');
    const placeVersion = this.workbook.kindVersion('place');
    const old = this.read ?? [];
    // Half done is done anew.
    this.read = undefined;
    if (this.placeVersion !== placeVersion || this.texts.length > (1 + MOST_DEAD) * people.length + 1000)
      this.clear();
    this.placeVersion = placeVersion;
    const known = this.texts.length > 0 ? old : [];
    const lines: number[] = new Array(people.length);
    const fresh: number[] = [];
    let from = 0;
    for (let index = 0; index < people.length; index += 1) {
      const person = people[index];
      if (!person) continue;
      // Unchanged people are the same objects in the same order, but for those who came, went or changed.
      if (known[from] !== person && known[from + 1] === person) from += 1;
      if (known[from] === person) {
        lines[index] = this.lines[from] ?? 0;
        from += 1;
        continue;
      }
      if (known[from]?.id === person.id) from += 1;
      const line = this.add(person);
      lines[index] = line;
      fresh.push(line);
      if (fresh.length % slice === 0) yield;
    }
    yield* this.putInOrder(lines, fresh, slice);
    this.lines = lines;
    this.read = people;
  }

  private clear(): void {
    this.people.length = 0;
    this.texts.length = 0;
    this.nameEnds.length = 0;
    this.byRank = [];
    this.starts.clear();
  }

  private add(person: Person): number {
    const line = this.texts.length;
    const names = nameTextOf(person);
    const text = ` ${searchTextOf(this.workbook, person)}`;
    this.people.push(person);
    this.texts.push(text);
    this.nameEnds.push(names.length + 1);
    this.starts.add(line, text, names.length + 1);
    for (const word of names.split(' ')) if (word.length > 2) this.nameWords.add(word);
    return line;
  }

  /** Sorts the fresh lines in small runs and joins them with those that were in order and still live. */
  private *putInOrder(
    lines: readonly number[],
    fresh: readonly number[],
    slice: number,
  ): Generator<void, void, void> {
    const live = new Uint8Array(this.texts.length);
    for (const line of lines) live[line] = 1;
    let runs: number[][] = [this.byRank.filter((line) => live[line] === 1)];
    const atOnce = Math.min(SORTED_AT_ONCE, slice);
    for (let from = 0; from < fresh.length; from += atOnce) {
      if (from > 0) yield;
      runs.push(fresh.slice(from, from + atOnce).sort((a, b) => this.byText(a, b)));
    }
    while (runs.length > 1) {
      const joined: number[][] = [];
      for (let at = 0; at < runs.length; at += 2) {
        if (at > 0) yield;
        joined.push(yield* this.join(runs[at] ?? [], runs[at + 1] ?? []));
      }
      runs = joined;
    }
    const byRank = runs[0] ?? [];
    const rank = new Int32Array(this.texts.length).fill(-1);
    for (let at = 0; at < byRank.length; at += 1) rank[byRank[at] ?? 0] = at;
    this.byRank = byRank;
    this.rank = rank;
  }

  /** Two runs in order as one: a place for each of the second is looked for in the first. */
  private *join(first: readonly number[], second: readonly number[]): Generator<void, number[], void> {
    const both: number[] = [];
    let from = 0;
    for (let nth = 0; nth < second.length; nth += 1) {
      const line = second[nth] ?? 0;
      const to = this.placeFor(line, first, from);
      for (; from < to; from += 1) both.push(first[from] ?? 0);
      both.push(line);
      if (nth % JOINED_AT_ONCE === JOINED_AT_ONCE - 1) yield;
    }
    for (; from < first.length; from += 1) both.push(first[from] ?? 0);
    return both;
  }

  /** Where a line belongs in a run, at `from` or after: looked for in growing steps, as it is often near. */
  private placeFor(line: number, run: readonly number[], from: number): number {
    let low = from;
    let high = from;
    for (let step = 1; high < run.length && this.byText(run[high] ?? 0, line) <= 0; step *= 2) {
      low = high + 1;
      high = low + step;
    }
    high = Math.min(high, run.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.byText(run[middle] ?? 0, line) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private byText(a: number, b: number): number {
    const one = this.texts[a] ?? '';
    const other = this.texts[b] ?? '';
    return one < other ? -1 : one > other ? 1 : a - b;
  }
}
