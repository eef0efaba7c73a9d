import type { PackLimits } from './pack/limits';
import { type LinesPart, linesOf } from './pack/packFile';
import type { PackTools } from './pack/tools';
import { deflatedFile } from './pack/zipFiles';
import type { PackProblem } from './problem';

/** What an open export says of itself, in `about.json`. */
export interface LinesAbout {
  /** "Wardbook 0.1.0". */
  madeBy: string;
  /** ISO UTC. */
  madeAt: string;
  /** The number of the last migration of the data in it. */
  dataVersion: number;
  level: string;
}

/**
 * A workbook as any program reads it: a zip of one JSON Lines file a record kind (jsonlines.org), and `about.json` with
 * how many lines each has. Nothing in it is sealed.
 */
export function zipLines(
  about: LinesAbout,
  parts: readonly LinesPart[],
  tools: Pick<PackTools, 'zip' | 'inflate' | 'deflate' | 'crc32'>,
  limits: Pick<PackLimits, 'total'>,
): { ok: true; bytes: Uint8Array } | { ok: false; problem: PackProblem } {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total)
    return { ok: false, problem: { reason: 'pack-too-large', bytes: total, limit: limits.total } };
  const counts = Object.fromEntries(parts.map(({ kind, count }) => [kind, count]));
  const told = new TextEncoder().encode(`${JSON.stringify({ ...about, counts }, null, 2)}\n`);
  const files = [deflatedFile('about.json', told, tools)];
  for (const part of parts) {
    const crc = tools.crc32(linesOf(part, tools));
    files.push({ name: `${part.kind}.jsonl`, size: part.size, crc, deflated: true, bytes: part.packed });
  }
  return { ok: true, bytes: tools.zip(files) };
}
