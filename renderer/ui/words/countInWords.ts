const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** 1986 → "1,986". */
export function countInFigures(count: number): string {
  return figures.format(count);
}

/** For sentences: words up to nine, figures beyond. 0 → "no", 4 → "four", 1986 → "1,986". */
export function countInWords(count: number): string {
  return small[count] ?? countInFigures(count);
}

/** A count with its noun, figures: (1, 'person', 'people') → "1 person". */
export function countOf(count: number, one: string, many: string): string {
  return `${countInFigures(count)} ${count === 1 ? one : many}`;
}

/** A count with its noun for a sentence: (2, 'person', 'people') → "two people". */
export function countOfInWords(count: number, one: string, many: string): string {
  return `${countInWords(count)} ${count === 1 ? one : many}`;
}

/** A share with its denominator beside it: (12, 76) → "16 % (12 of 76)"; of nothing it is a dash. */
export function shareInWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${Math.round((part / whole) * 100)} % (${countInFigures(part)} of ${countInFigures(whole)})`;
}

/** "one", "one and two", "one, two and three". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
