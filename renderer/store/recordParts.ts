import type { LinesPart } from '../../shared/formats/pack/packFile';
import { RecordLinesReader, writeRecordLines } from '../../shared/formats/pack/recordLines';
import type { PackProblem } from '../../shared/formats/problem';
import type { StoredRecord } from '../../shared/workbook/entry';
import { slicer } from './frames';
import { type Packer, packHere } from './packing/packHere';
import { packInWorker } from './packing/packInWorker';

/** Records written between two stops. */
const SLICE = 250;

/** From so many records, or bytes of them, on it is worth a worker. */
const MANY = 2000;
const LONG = 1024 * 1024;

/** Writes records as compressed JSON Lines by kind, in slices that let the window draw. */
export async function partsOf(
  records: Iterable<StoredRecord>,
  packerFor: (many: boolean) => Packer = packerOf,
): Promise<LinesPart[]> {
  const pause = slicer();
  const byKind = new Map<string, StoredRecord[]>();
  let count = 0;
  for (const record of records) {
    count += 1;
    const kind = byKind.get(record.kind);
    if (kind) kind.push(record);
    else byKind.set(record.kind, [record]);
  }
  const packer = packerFor(count > MANY);
  try {
    const parts: LinesPart[] = [];
    for (const [kind, held] of byKind) {
      let size = 0;
      for (let from = 0; from < held.length; from += SLICE) {
        const lines = writeRecordLines(held.slice(from, from + SLICE));
        size += lines.length;
        await packer.add(lines);
        await pause();
      }
      parts.push({ kind, count: held.length, size, packed: await packer.end() });
    }
    return parts;
  } finally {
    packer.close();
  }
}

/** Reads the records of every part, whose bytes it takes; a line that is none refuses the whole. */
export async function recordsOf(
  parts: readonly LinesPart[],
  packerFor: (many: boolean) => Packer = packerOf,
): Promise<{ ok: true; records: StoredRecord[] } | { ok: false; problem: PackProblem }> {
  const pause = slicer();
  const records: StoredRecord[] = [];
  const packer = packerFor(parts.reduce((sum, { size }) => sum + size, 0) > LONG);
  try {
    for (const { kind, packed } of parts) {
      const reader = new RecordLinesReader(`${kind}.jsonl`, kind);
      for await (const bytes of packer.plain(new Uint8Array(packed))) {
        if (!reader.take(bytes)) break;
        await pause();
      }
      const read = reader.end();
      if (!read.ok) return read;
      for (const record of read.records) records.push(record);
    }
    return { ok: true, records };
  } finally {
    packer.close();
  }
}

const packerOf = (many: boolean): Packer => (many ? packInWorker() : packHere());
