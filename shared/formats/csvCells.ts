import type { RowProblem } from './problem';

/**
 * Cuts a text into rows and cells by RFC 4180, and goes on where a file breaks its rules. Our own, not
 * papaparse: its row numbers cannot name a line of the file once a quoted cell holds a line break, and its
 * types bring Node's into shared/. A test reads the same files with papaparse and compares.
 */
export interface CellLine {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
}

export interface CutText {
  lines: CellLine[];
  /** `row` counts lines of cells from 1, the header included. */
  problems: RowProblem[];
  /** True when there were more rows than `limit`; the rest was not read. */
  tooMany: boolean;
}

/** What a spreadsheet's own cells may hold; a quote that is still open then was none. */
const longestCell = 32_767;
/** After so many quotes that never close, quotes are letters: a hostile file must not cost a search each. */
const openQuotesSearched = 1000;
const problemsKept = 10_000;

export function splitCells(source: string, separator: string, limit: number): CutText {
  const text = source.replace(/^sep=.\r?\n/i, '');
  const lines: CellLine[] = [];
  const problems: RowProblem[] = [];
  let at = 0;
  let line = text.length === source.length ? 1 : 2;
  let openQuotes = 0;
  const report = (problem: RowProblem) => {
    if (problems.length < problemsKept) problems.push(problem);
  };

  while (at < text.length) {
    if (lines.length > limit) return { lines: lines.slice(0, limit), problems, tooMany: true };
    const start = line;
    const row = lines.length + 1;
    const cells: string[] = [];
    let rowEnded = false;
    while (!rowEnded) {
      const cell = readCell(text, at, separator, openQuotes < openQuotesSearched);
      if (cell.fault === 'quote-not-closed') openQuotes++;
      at = cell.end;
      line += cell.breaks;
      if (cell.fault) report({ row, line: start, value: cell.value.slice(0, 80), reason: cell.fault });
      let value = cell.value;
      if (value.includes('\0')) {
        value = value.replaceAll('\0', '');
        report({ row, line: start, value, reason: 'nul-removed' });
      }
      cells.push(value);
      if (text[at] === separator) {
        at++;
      } else {
        if (text[at] === '\r') at++;
        if (text[at] === '\n') at++;
        line++;
        rowEnded = true;
      }
    }
    // A blank line is not a row: spreadsheets leave them at the end, people between groups.
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: start, cells });
  }
  return { lines: lines.slice(0, limit), problems, tooMany: lines.length > limit };
}

interface CutCell {
  value: string;
  /** Where the separator, the line end or the end of the text stands. */
  end: number;
  /** Line breaks inside. */
  breaks: number;
  fault?: 'stray-quote' | 'quote-not-closed';
}

function readCell(text: string, from: number, separator: string, quotes: boolean): CutCell {
  let start = from;
  while (text[start] === ' ') start++;
  if (text[start] !== '"' || !quotes) return readPlain(text, from, separator);
  const quoted = readQuoted(text, start + 1, separator);
  // A quote that is never closed would swallow the rest of the file: it was an apostrophe of a kind.
  if (!quoted) return { ...readPlain(text, from, separator), fault: 'quote-not-closed' };
  return quoted;
}

function readPlain(text: string, from: number, separator: string): CutCell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  const value = text.slice(from, end);
  return value.includes('"') ? { value, end, breaks: 0, fault: 'stray-quote' } : { value, end, breaks: 0 };
}

function readQuoted(text: string, from: number, separator: string): CutCell | undefined {
  let value = '';
  let breaks = 0;
  let stray = false;
  const last = Math.min(text.length, from + longestCell);
  for (let at = from; at < last; at++) {
    const letter = text[at];
    if (letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')) breaks++;
    if (letter !== '"') {
      value += letter;
      continue;
    }
    if (text[at + 1] === '"') {
      value += '"';
      at++;
      continue;
    }
    let end = at + 1;
    while (text[end] === ' ') end++;
    const next = text[end];
    if (next === undefined || next === separator || next === '\n' || next === '\r')
      return { value, end, breaks, ...(stray ? { fault: 'stray-quote' as const } : {}) };
    // A quote in the middle of a quoted cell that was not doubled: kept as a letter.
    value += '"';
    stray = true;
  }
  return undefined;
}
