/** Lines in which a word begins so, in order. */
type Lines = number[];

const none: readonly number[] = [];

/**
 * Where to look: for the first two letters of a word the lines that have such a word, for three digits in a
 * row the lines that have them anywhere, and for one letter the lines in which a name begins so. Whoever asks
 * still looks into those lines; it only leaves out most of the others. About 25 numbers a person.
 */
export class WordStarts {
  private readonly pairs = new Map<string, Lines>();
  private readonly runs = new Map<string, Lines>();
  private readonly names = new Map<string, Lines>();

  clear(): void {
    this.pairs.clear();
    this.runs.clear();
    this.names.clear();
  }

  /** Notes a line: words with a space before each, of which those before `nameEnd` are names. Lines come in order. */
  add(line: number, text: string, nameEnd: number): void {
    for (let space = 0; space !== -1; ) {
      const next = text.indexOf(' ', space + 1);
      const end = next === -1 ? text.length : next;
      if (end - space > 2) note(this.pairs, text.slice(space + 1, space + 3), line);
      if (space < nameEnd && end > space + 1) note(this.names, text.charAt(space + 1), line);
      space = next;
    }
    let digits = 0;
    for (let at = 0; at < text.length; at += 1) {
      digits = isDigit(text.charCodeAt(at)) ? digits + 1 : 0;
      if (digits >= 3) note(this.runs, text.slice(at - 2, at + 1), line);
    }
  }

  /** Lines in which a name begins with the letter. */
  named(letter: string): readonly number[] {
    return this.names.get(letter) ?? none;
  }

  /** Every line that may have a word that begins so; undefined where only looking at all of them can tell. */
  beginning(word: string): readonly number[] | undefined {
    return word.length < 2 ? undefined : (this.pairs.get(word.slice(0, 2)) ?? none);
  }

  /** Every line that may have these three or more digits in a row. */
  holding(digits: string): readonly number[] {
    let fewest: readonly number[] | undefined;
    for (let at = 0; at + 3 <= digits.length; at += 1) {
      const lines = this.runs.get(digits.slice(at, at + 3)) ?? none;
      if (!fewest || lines.length < fewest.length) fewest = lines;
    }
    return fewest ?? none;
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function note(lists: Map<string, Lines>, key: string, line: number): void {
  const lines = lists.get(key);
  if (!lines) lists.set(key, [line]);
  else if (lines[lines.length - 1] !== line) lines.push(line);
}
