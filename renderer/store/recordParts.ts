import type { LinesPart } from '../../shared/formats/pack/packFile';
import { recordLines, writeRecordLines } from '../../shared/formats/pack/recordLines';
import type { PackProblem } from '../../shared/formats/problem';
import type { StoredRecord } from '../../shared/workbook/entry';
import { slicer } from './frames';
import { runSliced } from './runSliced';

const SLICE = 1000;

/** Writes records as JSON Lines by kind, in slices that let the window draw. */
export async function partsOf(records: Iterable<StoredRecord>): Promise<LinesPart[]> {
  const pause = slicer();
  const byKind = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const kind = byKind.get(record.kind);
    if (kind) kind.push(record);
    else byKind.set(record.kind, [record]);
  }
  const parts: LinesPart[] = [];
  for (const [kind, held] of byKind) {
    const pieces: Uint8Array[] = [];
    for (let from = 0; from < held.length; from += SLICE) {
      pieces.push(writeRecordLines(held.slice(from, from + SLICE)));
      await pause();
    }
    parts.push({ kind, count: held.length, bytes: await joined(pieces, pause) });
  }
  return parts;
}

/** Reads the records of every part; a line that is none refuses the whole. */
export async function recordsOf(
  parts: readonly LinesPart[],
): Promise<{ ok: true; records: StoredRecord[] } | { ok: false; problem: PackProblem }> {
  const pause = slicer();
  const records: StoredRecord[] = [];
  for (const { kind, bytes } of parts) {
    const read = await runSliced(recordLines(`${kind}.jsonl`, kind, bytes), pause);
    if (!read.ok) return read;
    for (const record of read.records) records.push(record);
  }
  return { ok: true, records };
}

async function joined(pieces: Uint8Array[], pause: () => Promise<void>): Promise<Uint8Array> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
    await pause();
  }
  return whole;
}
