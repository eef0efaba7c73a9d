import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import {
  hashedPart,
  hex,
  noHash,
  ROW_HEAD_BYTES,
  type RowHead,
  rowHead,
  rowLength,
  sameBytes,
} from '../../shared/formats/journalRow';

/** Where one good row lies in the file. */
export interface RowPlace {
  readonly head: RowHead;
  readonly at: number;
  readonly length: number;
}

export interface JournalScan {
  /** Good rows from the first byte on, up to the end of the last complete change set. */
  readonly rows: RowPlace[];
  /** Where the good rows end. */
  readonly end: number;
  /** Bytes after them: a torn append, or damage. */
  readonly tail: number;
  /** True if a later change set lies whole in the tail: then the tail is damage, not a torn append. */
  readonly laterRows: boolean;
}

const WINDOW = 1024 * 1024;

/** Reads the file in pieces of 1 MB, so that its size costs no memory. */
class Pieces {
  private start = 0;
  private held = Buffer.alloc(0);

  constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  async bytes(at: number, length: number): Promise<Uint8Array> {
    if (at < this.start || at + length > this.start + this.held.length) {
      const wanted = Math.min(Math.max(length, WINDOW), this.size - at);
      const buffer = Buffer.alloc(Math.max(0, wanted));
      const { bytesRead } = await this.file.read(buffer, 0, buffer.length, at);
      this.start = at;
      this.held = buffer.subarray(0, bytesRead);
    }
    return this.held.subarray(at - this.start, at - this.start + length);
  }
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The row at `at` if it is whole and its hash is right. */
async function goodRow(pieces: Pieces, at: number): Promise<RowPlace | undefined> {
  const start = await pieces.bytes(at, Math.min(ROW_HEAD_BYTES, pieces.size - at));
  const length = rowLength(start);
  if (length === undefined || at + length > pieces.size) return undefined;
  const row = await pieces.bytes(at, length);
  const head = rowHead(row);
  if (!head || row.length < length) return undefined;
  return sameBytes(sha256(hashedPart(row, sha256(row.subarray(ROW_HEAD_BYTES)))), head.hash)
    ? { head, at, length }
    : undefined;
}

/** Reads a journal file from its first byte and says how far it is whole. */
export async function scanJournal(file: FileHandle): Promise<JournalScan> {
  const pieces = new Pieces(file, (await file.stat()).size);
  const rows: RowPlace[] = [];
  let at = 0;
  while (at < pieces.size) {
    const row = await goodRow(pieces, at);
    if (!row || !follows(rows.at(-1)?.head, row.head)) break;
    rows.push(row);
    at = row.at + row.length;
  }
  const torn = rows.at(-1)?.head;
  while (rows.length > 0 && rows.at(-1)?.head.part !== (rows.at(-1)?.head.of ?? 0) - 1) rows.pop();
  const last = rows.at(-1);
  const end = last ? last.at + last.length : 0;
  const laterRows = at < pieces.size && (await rowAfter(pieces, at, nextSet(torn)));
  return { rows, end, tail: pieces.size - end, laterRows };
}

/** Whether a row may stand after another: the next number, the chain unbroken, the parts in order. */
function follows(before: RowHead | undefined, row: RowHead): boolean {
  if (!before) return row.part === 0;
  const part = before.part === before.of - 1 ? 0 : before.part + 1;
  return (
    row.number === before.number + 1 &&
    row.epoch === before.epoch &&
    row.part === part &&
    (part === 0 || row.of === before.of) &&
    sameBytes(row.prev, before.hash)
  );
}

/** The first number that cannot belong to the change set in which the good rows stop. */
function nextSet(last: RowHead | undefined): number {
  if (!last) return 2;
  const after = last.number - last.part + last.of;
  // After a whole set the torn one is the next; one that stops halfway is the torn one itself.
  return last.part === last.of - 1 ? after + 1 : after;
}

/** Whether a good row of a later change set can be found anywhere from `from` on. */
async function rowAfter(pieces: Pieces, from: number, number: number): Promise<boolean> {
  for (let at = from; at + ROW_HEAD_BYTES < pieces.size; ) {
    const bytes = await pieces.bytes(at, Math.min(WINDOW, pieces.size - at));
    const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('WBJ1', 0, 'latin1');
    if (found < 0) {
      at += Math.max(1, bytes.length - 3);
      continue;
    }
    const row = await goodRow(pieces, at + found);
    if (row && row.head.number - row.head.part >= number) return true;
    at += found + 1;
  }
  return false;
}

/** What the window is told of a journal file. */
export function describeScan(epoch: number, scan: JournalScan) {
  const first = scan.rows[0]?.head;
  const last = scan.rows.at(-1)?.head;
  return {
    epoch,
    first: first?.number ?? 0,
    firstPrev: hex(first?.prev ?? noHash()),
    last: last?.number ?? 0,
    lastHash: hex(last?.hash ?? noHash()),
    tail: scan.tail,
    laterRows: scan.laterRows,
  };
}
