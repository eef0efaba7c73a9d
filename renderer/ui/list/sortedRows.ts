import { plainText, type SortValue } from './listColumn';

interface Keyed<T> {
  row: T;
  /** Where it stands in the rows as they were given, which settles equals; -1 once it has gone. */
  index: number;
  /** What its column gave, and how that is compared. */
  raw: SortValue;
  value: string | number | null;
}

/** Above this share of new rows everything is sorted anew. */
const MOST_FRESH = 0.1;

/** How far a row is looked for behind those that went before it; a longer run of new rows is all new from there. */
const AHEAD = 32;
const MOST_MISSED = 2000;

/**
 * Rows in the order of one column; those without a value come last either way. What was in order stays so: when
 * a few rows of a hundred thousand have come, gone or changed, only those are put in their places.
 */
export class SortedRows<T> {
  private column = '';
  private down = false;
  /** One for each of the rows last given, as given. */
  private given: Keyed<T>[] = [];
  private inOrder: Keyed<T>[] = [];

  /** @param column names what `by` reads: another one begins anew */
  sort(rows: readonly T[], by: (row: T) => SortValue, column: string, down: boolean): T[] {
    if (column !== this.column || down !== this.down) {
      this.given = [];
      this.inOrder = [];
    }
    this.column = column;
    this.down = down;
    const fresh = this.take(rows, by);
    if (fresh.length > MOST_FRESH * rows.length) this.inOrder = [...this.given].sort(this.compare);
    else if (fresh.length > 0 || this.inOrder.length !== rows.length)
      this.inOrder = this.joined(
        this.inOrder.filter(({ index }) => index >= 0),
        fresh.sort(this.compare),
      );
    return this.inOrder.map(({ row }) => row);
  }

  /** Takes rows that are as they were from those last given; gives back the others. */
  private take(rows: readonly T[], by: (row: T) => SortValue): Keyed<T>[] {
    const old = this.given;
    const given: Keyed<T>[] = new Array(rows.length);
    const fresh: Keyed<T>[] = [];
    let from = 0;
    let missed = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as T;
      const raw = by(row);
      const at = missed > MOST_MISSED ? -1 : placeAhead(old, from, row, missed + AHEAD);
      if (at !== -1) {
        for (; from < at; from += 1) gone(old[from]);
        missed = 0;
      } else missed += 1;
      const kept = at === -1 ? undefined : old[from++];
      if (kept && kept.raw === raw) {
        kept.index = index;
        given[index] = kept;
        continue;
      }
      gone(kept);
      const keyed = { row, index, raw, value: comparable(raw) };
      given[index] = keyed;
      fresh.push(keyed);
    }
    for (; from < old.length; from += 1) gone(old[from]);
    this.given = given;
    return fresh;
  }

  private joined(a: readonly Keyed<T>[], b: readonly Keyed<T>[]): Keyed<T>[] {
    const both: Keyed<T>[] = [];
    let from = 0;
    for (const keyed of b) {
      const to = this.placeFor(keyed, a, from);
      for (; from < to; from += 1) both.push(a[from] as Keyed<T>);
      both.push(keyed);
    }
    for (; from < a.length; from += 1) both.push(a[from] as Keyed<T>);
    return both;
  }

  private placeFor(keyed: Keyed<T>, among: readonly Keyed<T>[], from: number): number {
    let low = from;
    let high = among.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(among[middle] as Keyed<T>, keyed) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private readonly compare = (a: Keyed<T>, b: Keyed<T>): number => {
    if (a.value === b.value) return a.index - b.index;
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return a.value < b.value === this.down ? 1 : -1;
  };
}

function placeAhead<T>(old: readonly Keyed<T>[], from: number, row: T, within: number): number {
  const end = Math.min(old.length, from + within);
  for (let at = from; at < end; at += 1) if (old[at]?.row === row) return at;
  return -1;
}

function gone<T>(keyed: Keyed<T> | undefined): void {
  if (keyed) keyed.index = -1;
}

function comparable(raw: SortValue): string | number | null {
  const value = typeof raw === 'string' ? plainText(raw) : raw;
  return value === '' ? null : (value ?? null);
}
