import type { PackProblem } from '../problem';

/** A record as it crosses: head and fields as stored, whatever version wrote it. */
export type LineRecord = { id: string; kind: string; base: string } & Record<string, unknown>;

/** One record a line, UTF-8, each line ended (jsonlines.org). */
export function writeRecordLines(records: Iterable<object>): Uint8Array<ArrayBuffer> {
  const lines: string[] = [];
  for (const record of records) lines.push(JSON.stringify(record), '\n');
  return new TextEncoder().encode(lines.join(''));
}

export type LinesRead = { ok: true; records: LineRecord[] } | { ok: false; problem: PackProblem };

/**
 * Reads a part loosely, as its bytes come: a line is a record of the part's kind with an id and a stamp; its fields
 * are kept as they are.
 */
export class RecordLinesReader {
  private readonly records: LineRecord[] = [];
  private readonly decoder = new TextDecoder();
  /** What stands after the last line end so far. */
  private begun = '';
  private lines = 0;
  private problem: PackProblem | undefined;

  constructor(
    private readonly name: string,
    private readonly kind: string,
  ) {}

  /** Takes the next bytes; false once a line was no record, after which nothing more is read. */
  take(bytes: Uint8Array): boolean {
    if (this.problem) return false;
    this.read(this.decoder.decode(bytes, { stream: true }));
    return !this.problem;
  }

  /** The records, once the last bytes were taken. */
  end(): LinesRead {
    if (!this.problem) this.read(this.decoder.decode());
    if (!this.problem && this.begun !== '') this.readLine(this.begun);
    return this.problem ? { ok: false, problem: this.problem } : { ok: true, records: this.records };
  }

  private read(text: string): void {
    const end = text.lastIndexOf('\n');
    // A line without an end may be a gigabyte long: it is not looked through again at each piece.
    if (end === -1) {
      this.begun += text;
      return;
    }
    const whole = this.begun + text.slice(0, end);
    this.begun = text.slice(end + 1);
    for (const line of whole.split('\n')) if (!this.readLine(line)) return;
  }

  private readLine(written: string): boolean {
    this.lines += 1;
    if (written.trim() === '') return true;
    const record = recordOf(written);
    if (record?.kind === this.kind) {
      this.records.push(record);
      return true;
    }
    this.problem = { reason: 'line-not-readable', name: this.name, line: this.lines };
    return false;
  }
}

function recordOf(written: string): LineRecord | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return isRecord(value) ? value : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

function isRecord(value: unknown): value is LineRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, kind, base } = value as Record<string, unknown>;
  return isShort(id) && isShort(kind) && isShort(base) && isOrdinary(value, 0);
}

/** No record of ours is nested this deep; much deeper, and walking through it would end the program. */
const deepest = 64;

/** Whether a value can be copied and walked through safely: not too deep, and no key that names a prototype. */
function isOrdinary(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest || Object.hasOwn(value, '__proto__')) return false;
  for (const part of Object.values(value)) if (!isOrdinary(part, depth + 1)) return false;
  return true;
}

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 64;
