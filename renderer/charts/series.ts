// What a chart is given to draw. It knows no record and no query: whoever has figures makes one of these.

/** What a series means, so that its colour and mark stay the same on every chart. */
export type Meaning =
  /** An ordinary series: takes the next colour of the palette. */
  | 'plain'
  /** Somebody's first time: marigold. */
  | 'first-time'
  /** A promise kept: pine, with a tick. */
  | 'kept'
  /** Said yes again: damson. */
  | 'confirmed'
  /** Not known yet, to chase: a dashed outline, no fill. */
  | 'open'
  /** Missed or withdrawn: red and hatched. */
  | 'lost'
  /** Forecast: outlined and hatched, never solid. */
  | 'forecast'
  /** Other or unknown: grey. */
  | 'other';

export interface Series {
  key: string;
  /** As the legend says it: "First time". */
  label: string;
  meaning?: Meaning;
  /** Shown in the legend before the label where a total helps: "12 kept". */
  total?: number;
}

export interface Point {
  key: string;
  /** On the axis: "19 Nov", "Door-knock". Never rotated: a long label asks for bars that lie down. */
  label: string;
  /** As the live line and the table say it: "19 November". Default: the label. */
  name?: string;
  /** By series key. Null is *not known*, which is not zero. */
  values: Readonly<Record<string, number | null>>;
  /** Said after the figures by the live line: "of 140 who said yes". */
  note?: string;
  /** Set in bold on the axis: the latest, or the one that the finding is about. */
  stress?: boolean;
  /** Where one bar means something else than its series, as *kept* does in the loop. */
  meaning?: Meaning;
}

/** A day worth a dotted line, with words: "Bus march, 27 June", between two points. */
export interface Marker {
  /** Key of the point after which the line stands. */
  after: string;
  label: string;
}

/**
 * - `stacked`: upright stacked bars, for counts over time
 * - `lying`: bars that lie down, stacked where there are several series, for kinds of thing
 * - `loop`: invited → came → committed → kept, one bar a stage, each with its share of the one before
 * - `ladder`: one rung a stage, the lowest at the bottom; points are given lowest first
 * - `line`: lines over time, labelled at their ends
 */
export type Shape = 'stacked' | 'lying' | 'loop' | 'ladder' | 'line';

export interface ChartSeries {
  /** Stable name of the chart, used for file names: "turnout". */
  id: string;
  shape: Shape;
  /** The finding as a sentence computed from the data, or the plain question where there is none. */
  finding: string;
  /** Shorter, for the gallery and the projector: "Turnout has nearly doubled since March". */
  headline?: string;
  /** What is measured, where and when: "People at each mass meeting in Mansfield, 2026". */
  measures: string;
  /** What the first column of the table is: "Meeting". */
  pointNoun: string;
  series: readonly Series[];
  points: readonly Point[];
  markers?: readonly Marker[];
  /** n and period, for the footer: "8 meetings, 535 attendances, to 19 Nov." */
  basis: string;
  /** One or two sentences on what counts and what does not. */
  howCounted: string;
  /** Per cent instead of counts. */
  unit?: 'count' | 'percent';
}

/** The figures of one point over all series; unknown ones count nothing. */
export const totalOf = (point: Point, series: readonly Series[]): number =>
  series.reduce((sum, one) => sum + (point.values[one.key] ?? 0), 0);

/** True where there is something to draw. */
export const hasFigures = (chart: ChartSeries): boolean =>
  chart.points.some((point) => chart.series.some((one) => point.values[one.key] != null));
