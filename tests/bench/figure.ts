/** One line of the bench, as `--json` writes it. `ratio` is the best baseline over ours: above 1 we are faster. */
export interface Figure {
  name: string;
  /** How many records, queries or saves. */
  n: number;
  unit: string;
  ours: number;
  baselines: Record<string, number>;
  ratio: number | null;
  p95: number | null;
  /** Smallest and largest of the rounds, and what else is worth printing. */
  note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const spread = (values: readonly number[]): string =>
  `${round(Math.min(...values))} to ${round(Math.max(...values))} in ${values.length} rounds`;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** The figure from the rounds of ours and of each baseline; the best baseline counts. */
export function figure(
  name: string,
  n: number,
  unit: string,
  ours: readonly number[],
  baselines: Record<string, readonly number[]>,
  note?: string,
): Figure {
  const middle = Object.fromEntries(
    Object.entries(baselines).map(([way, values]) => [way, round(median(values))]),
  );
  const best = Math.min(...Object.values(middle));
  const own = round(median(ours));
  return {
    name,
    n,
    unit,
    ours: own,
    baselines: middle,
    ratio: Object.keys(middle).length > 0 && own > 0 ? round(best / own) : null,
    p95: ours.length >= 20 ? round(percentile(ours, 0.95)) : null,
    note: [spread(ours), note].filter(Boolean).join('; '),
  };
}
