import type { Meaning, Point, Series } from './series';

/** How one bar, stroke or swatch is drawn. */
export interface Mark {
  /** A colour, or 'none' where only the outline shows. */
  fill: string;
  stroke: string;
  /** A dashed outline says *not known yet*. */
  dash?: string;
  /** Stripes in this colour: lost, or forecast. */
  hatch?: string;
  /** Colour of figures written inside. */
  figure: string;
}

/** What a chart is drawn on: its colours and its sizes in pixels. */
export interface Ground {
  name: 'screen' | 'dark' | 'white';
  /** Colour of the ground itself, for outlines round figures. */
  sheet: string;
  ink: string;
  ink2: string;
  rule: string;
  plain: readonly string[];
  meanings: Readonly<Record<Exclude<Meaning, 'plain'>, Mark>>;
  outline: string;
  outlineWidth: number;
  /** Figure inside a plain bar, by its place in the palette. */
  figures: readonly string[];
  label: number;
  value: number;
  lineWidth: number;
}

const screenHatch = 'var(--red)';

/** The sheet of the interface, light or dark: colours are the tokens, so that the theme decides. */
export const screen: Ground = {
  name: 'screen',
  sheet: 'var(--sheet)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  rule: 'var(--rule)',
  plain: ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)'],
  outline: 'var(--chart-outline)',
  outlineWidth: 1.5,
  figures: ['var(--chart-figure)', '#10020a', 'var(--chart-figure)', 'var(--chart-figure)', '#10020a'],
  label: 14,
  value: 17,
  lineWidth: 2.5,
  meanings: {
    'first-time': { fill: 'var(--c2)', stroke: 'var(--chart-outline)', figure: '#10020a' },
    kept: { fill: 'var(--chart-kept)', stroke: 'var(--chart-outline)', figure: 'var(--chart-figure)' },
    confirmed: { fill: 'var(--c1)', stroke: 'var(--chart-outline)', figure: 'var(--chart-figure)' },
    open: { fill: 'none', stroke: 'var(--c1)', dash: '4 3', figure: 'var(--ink)' },
    lost: { fill: 'none', stroke: screenHatch, hatch: screenHatch, figure: 'var(--ink)' },
    forecast: { fill: 'none', stroke: 'var(--c1)', dash: '4 3', hatch: 'var(--c1)', figure: 'var(--ink)' },
    other: { fill: 'var(--c0)', stroke: 'var(--chart-outline)', figure: '#10020a' },
  },
};

const projector = (
  name: 'dark' | 'white',
  sheet: string,
  ink: string,
  newest: string,
  third: string,
): Ground => ({
  name,
  sheet,
  ink,
  ink2: ink,
  rule: 'none',
  plain: [ink, newest, third],
  outline: ink,
  outlineWidth: name === 'white' ? 3 : 0,
  figures: [sheet, '#10020a', '#10020a'],
  label: 40,
  value: 54,
  lineWidth: 8,
  meanings: {
    'first-time': { fill: newest, stroke: ink, figure: '#10020a' },
    kept: { fill: newest, stroke: ink, figure: '#10020a' },
    confirmed: { fill: ink, stroke: ink, figure: sheet },
    open: { fill: 'none', stroke: ink, dash: '12 8', figure: ink },
    lost: { fill: 'none', stroke: ink, hatch: ink, figure: ink },
    forecast: { fill: 'none', stroke: ink, dash: '12 8', hatch: ink, figure: ink },
    other: { fill: 'none', stroke: ink, figure: ink },
  },
});

/** In a dark hall: the ground of a projector that is not quite black. */
export const darkProjector = projector('dark', '#10020a', '#ffffff', '#ffdb75', '#6fb1e8');

/** In a light hall, where black washes out. */
export const whiteProjector = projector('white', '#ffffff', '#211019', '#e9a50a', '#1f6fb5');

/** The mark of a series, or of one of its bars that means something of its own. */
export function markOf(ground: Ground, series: readonly Series[], key: string, point?: Point): Mark {
  const index = Math.max(
    0,
    series.findIndex((one) => one.key === key),
  );
  const meaning = point?.meaning ?? series[index]?.meaning ?? 'plain';
  if (meaning !== 'plain') return ground.meanings[meaning];
  const fill = ground.plain[index % ground.plain.length] ?? ground.ink;
  const newest = ground.name !== 'screen' && series.length === 1 && point?.stress;
  return {
    fill: newest ? (ground.plain[1] ?? fill) : fill,
    stroke: ground.outline,
    figure: (newest ? ground.figures[1] : ground.figures[index % ground.figures.length]) ?? ground.ink,
  };
}
