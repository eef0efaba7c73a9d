import { splitCells } from './csvCells';
import { guessFile } from './fileGuess';
import type { FileNotice, FileProblem, RowProblem } from './problem';
import { decodeText, type Encoding } from './textEncoding';

export type Separator = ',' | ';' | '\t' | '|';

/** What a file of contacts may be. Injected, so that a test is quick and a big laptop may allow more. */
export interface TableLimits {
  bytes: number;
  rows: number;
  columns: number;
}

export const tableLimits: TableLimits = { bytes: 250_000_000, rows: 500_000, columns: 400 };

/** Lists with more columns than this are read, but their reader is told. */
export const usualColumns = 100;

export interface TableRow {
  /** Counted from 1 after the header. */
  row: number;
  /** Line of the file on which it begins. */
  line: number;
  cells: readonly string[];
}

/** A list as it was read: the head, the rows, and what was wrong. */
export interface Table {
  header: readonly string[];
  rows: readonly TableRow[];
  problems: readonly RowProblem[];
  notices: readonly FileNotice[];
}

/** A list that was a text file. */
export interface TextTable extends Table {
  encoding: Encoding;
  separator: Separator;
}

export type TableResult = { ok: true; table: TextTable } | { ok: false; problem: FileProblem };

/** Reads a CSV or TSV file. Nothing in it can make this throw. */
export function readCsv(
  bytes: Uint8Array,
  options: { limits?: TableLimits; encoding?: Encoding; separator?: Separator } = {},
): TableResult {
  const limits = options.limits ?? tableLimits;
  if (bytes.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: bytes.length, limit: limits.bytes });
  if (bytes.length === 0) return refused({ reason: 'file-empty' });
  const looksLike = guessFile(bytes);
  if (looksLike !== 'unknown') return refused({ reason: 'not-text', looksLike });
  const { text, encoding, guessed } = decodeText(bytes, options.encoding);
  if (mostlyControl(text)) return refused({ reason: 'not-text', looksLike: 'unknown' });
  const result = readTable(text, encoding, limits, options.separator);
  if (result.ok && guessed)
    return {
      ok: true,
      table: {
        ...result.table,
        notices: [{ reason: 'encoding-guessed', encoding }, ...result.table.notices],
      },
    };
  return result;
}

/** Reads cells copied from a spreadsheet, or lines typed by hand: the same as a file, already text. */
export function readPastedCells(text: string, limits: TableLimits = tableLimits): TableResult {
  if (text.trim() === '') return refused({ reason: 'file-empty' });
  if (text.length > limits.bytes)
    return refused({ reason: 'file-too-large', bytes: text.length, limit: limits.bytes });
  return readTable(text, 'utf-8', limits, text.includes('\t') ? '\t' : undefined);
}

function readTable(text: string, encoding: Encoding, limits: TableLimits, chosen?: Separator): TableResult {
  const separator = chosen ?? guessSeparator(text);
  const { lines, problems, tooMany } = splitCells(text, separator, limits.rows + 1);
  if (tooMany) return refused({ reason: 'too-many-rows', limit: limits.rows });
  const [head, ...body] = lines;
  if (!head) return refused({ reason: 'file-empty' });
  const width = head.cells.length;
  if (width > limits.columns)
    return refused({ reason: 'too-many-columns', found: width, limit: limits.columns });
  if (body.length === 0) return refused({ reason: 'no-rows' });

  const found: RowProblem[] = problems.map((problem) => ({ ...problem, row: Math.max(0, problem.row - 1) }));
  const rows = body.map((line, index): TableRow => {
    const row = index + 1;
    const given = line.cells.length;
    if (given < width)
      found.push({ row, line: line.line, reason: 'too-few-cells', found: given, wanted: width });
    const beyond = line.cells.slice(width).filter((cell) => cell.trim() !== '');
    if (beyond.length > 0)
      found.push({
        row,
        line: line.line,
        value: beyond.join(separator),
        reason: 'too-many-cells',
        found: given,
        wanted: width,
      });
    const cells = Array.from({ length: width }, (_, column) => (line.cells[column] ?? '').trim());
    return { row, line: line.line, cells };
  });
  const notices: FileNotice[] =
    width > usualColumns ? [{ reason: 'many-columns', found: width, usual: usualColumns }] : [];
  const header = head.cells.map((cell, index) => cell.trim() || `Column ${index + 1}`);
  found.sort((a, b) => a.row - b.row);
  return { ok: true, table: { header, rows, problems: found, notices, encoding, separator } };
}

/** The separator that cuts the first lines into the same number of cells, and the most of them. */
function guessSeparator(text: string): Separator {
  // Excel's own hint, as German and French Excel write it.
  const hint = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  if (hint) return hint as Separator;
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of [',', ';', '\t', '|'] as const) {
    const { lines } = splitCells(text.slice(0, 20_000), separator, 20);
    const width = lines[0]?.cells.length ?? 0;
    if (width < 2) continue;
    const even = lines.filter((line) => line.cells.length === width).length / lines.length;
    const score = even * 100 + Math.min(width, 50);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** True for what is no text in any encoding that we read: a sound, a database, a damaged file. */
function mostlyControl(text: string): boolean {
  const sample = text.slice(0, 4096);
  let control = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) control++;
  }
  return control > sample.length * 0.1;
}

const refused = (problem: FileProblem): TableResult => ({ ok: false, problem });
