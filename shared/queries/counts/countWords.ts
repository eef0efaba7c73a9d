import { type Breakdown, countMeasures } from '../../model/countMeasures';
import { defaultLists } from '../../model/list';
import type { CountRow } from '../../model/patchCounts';
import { monthInWords } from '../calendar';
import type { ShownCount } from './protectedCount';

// Counts in words. They come from many books, whose own lists do not count here: the words are everybody's.

/** 'Attendances'; a measure of a later version by its own name. */
export const measureLabel = (measure: string): string =>
  Object.hasOwn(countMeasures, measure)
    ? countMeasures[measure as keyof typeof countMeasures].label
    : measure;

const stageLabels: ReadonlyMap<string, string> = new Map([
  ...defaultLists.ladderStage.map(({ code, label }) => [code, label] as const),
  ['other', 'A rung of their own'],
  ['none', 'Not on the ladder'],
]);

const categoryLabels: Readonly<Record<string, string>> = {
  gathering: 'Gatherings',
  training: 'Trainings',
  online: 'Online',
  action: 'Actions',
  other: 'Others',
};

export const stageLabel = (stage: string): string => stageLabels.get(stage) ?? stage;

/** 'by rung and place'; '' for a total. */
export function breakdownLabel(by: string): string {
  const words: Readonly<Record<Breakdown, string>> = {
    total: '',
    stage: 'by rung',
    place: 'by place',
    month: 'by month',
    category: 'by kind of event',
    'stage-place': 'by rung and place',
    'month-category': 'by month and kind of event',
  };
  return Object.hasOwn(words, by) ? words[by as Breakdown] : by;
}

/** What a row is about: 'Leader, Oak Tree in Mansfield'. `today` says which year goes without saying. */
export function whereInWords(row: CountRow, today: string): string {
  const parts: string[] = [];
  if (row.month) parts.push(monthInWords(`${row.month}-01`, today));
  if (row.stage) parts.push(stageLabel(row.stage));
  if (row.category) parts.push(categoryLabels[row.category] ?? row.category);
  if (row.by === 'place' || row.by === 'stage-place') parts.push(placeInWords(row));
  return parts.join(', ');
}

/** 'Oak Tree in Mansfield', or that it is no place that is named. */
export function placeInWords({ place, placeIn }: Pick<CountRow, 'place' | 'placeIn'>): string {
  if (!place) return 'No named place';
  return placeIn ? `${place} in ${placeIn}` : place;
}

/** '1,240', 'under 10'. */
export const shownInWords = ({ value, under }: ShownCount): string =>
  value === null ? `under ${under ?? 0}` : value.toLocaleString('en-GB');
