import type { PackLimits } from './pack/limits';
import type { LinesPart } from './pack/packFile';
import type { PackTools } from './pack/tools';
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
  tools: Pick<PackTools, 'zip'>,
  limits: Pick<PackLimits, 'total'>,
): { ok: true; bytes: Uint8Array } | { ok: false; problem: PackProblem } {
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > limits.total)
    return { ok: false, problem: { reason: 'pack-too-large', bytes: total, limit: limits.total } };
  const counts = Object.fromEntries(parts.map(({ kind, count }) => [kind, count]));
  const told = new TextEncoder().encode(`${JSON.stringify({ ...about, counts }, null, 2)}\n`);
  const files = new Map([['about.json', told]]);
  for (const { kind, bytes } of parts) files.set(`${kind}.jsonl`, new Uint8Array(bytes));
  return { ok: true, bytes: tools.zip(files, true) };
}
