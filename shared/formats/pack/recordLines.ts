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

/** Bytes turned into text and lines between two stops: a few milliseconds. */
const bytesAtOnce = 64 * 1024;
const LINE_END = 0x0a;

/**
 * Reads a part loosely: a line is a record of the part's kind with an id and a stamp; its fields are kept as they
 * are. Stops now and then, so that whoever runs it can let the window draw.
 */
export function* recordLines(
  name: string,
  kind: string,
  bytes: Uint8Array,
): Generator<void, LinesRead, void> {
  const records: LineRecord[] = [];
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = endOfLines(bytes, from);
    // Only the very first character of a file can be its mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: from > 0 }).decode(bytes.subarray(from, end));
    from = end;
    for (const written of text.split('\n')) {
      line += 1;
      if (written.trim() === '') continue;
      const record = recordOf(written);
      if (!record || record.kind !== kind)
        return { ok: false, problem: { reason: 'line-not-readable', name, line } };
      records.push(record);
    }
    // What stands after the last line end of these is the start of no line.
    line -= bytes[end - 1] === LINE_END ? 1 : 0;
    yield;
  }
  return { ok: true, records };
}

/** Where the last of the lines ends that begin after `from` and are read in one go; one line at least. */
function endOfLines(bytes: Uint8Array, from: number): number {
  const last = bytes.lastIndexOf(LINE_END, from + bytesAtOnce);
  const end = last >= from ? last : bytes.indexOf(LINE_END, from);
  return end === -1 ? bytes.length : end + 1;
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
