/**
 * What a chart query answers: everything the chart kit draws (renderer/charts/series.ts has the same
 * shape), and n and period for whoever checks it. Every title is computed from the data.
 */
export interface ChartAnswer {
  id: string;
  shape: 'stacked' | 'lying' | 'loop' | 'ladder' | 'line';
  /** A sentence that the data bear, or the plain question; never a cause. */
  finding: string;
  /** Whether `finding` is one, or the plain question. */
  found: boolean;
  measures: string;
  pointNoun: string;
  series: readonly ChartPart[];
  points: readonly ChartPoint[];
  /** How many records it rests on. */
  n: number;
  /** The first and last day counted; undefined where nothing was. */
  period: { from: string; to: string } | undefined;
  /** n and period in words. */
  basis: string;
  howCounted: string;
}

export interface ChartPart {
  key: string;
  label: string;
  meaning?: 'plain' | 'first-time' | 'kept' | 'confirmed' | 'open' | 'lost' | 'other';
  total?: number;
}

export interface ChartPoint {
  key: string;
  label: string;
  name?: string;
  values: Readonly<Record<string, number | null>>;
  note?: string;
  stress?: boolean;
}

/** Which events a chart counts. */
export interface ChartScope {
  from: string;
  to: string;
  today: string;
  /** This place and everything below it. */
  placeId?: string | undefined;
  /** A code of the list `eventType`. */
  eventType?: string | undefined;
  campaignId?: string | undefined;
  /** One event alone. */
  eventId?: string | undefined;
}

/** The chart as a table: a head, and one row a point, with what is not known left empty. */
export function chartRows(chart: ChartAnswer): readonly (readonly (string | number)[])[] {
  const head = [chart.pointNoun, ...chart.series.map((part) => part.label)];
  const rows = chart.points.map((point) => [
    point.name ?? point.label,
    ...chart.series.map((part) => point.values[part.key] ?? ''),
  ]);
  return [head, ...rows];
}

/** '1 meeting', '1,986 people'. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Begins a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('en-GB') + text.slice(1);
