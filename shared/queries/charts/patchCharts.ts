import { countedStages, type MeasureName } from '../../model/countMeasures';
import { monthInWords, shortDay } from '../calendar';
import { measureLabel, shownInWords, stageLabel } from '../counts/countWords';
import { type Bounds, boundsOf, nothing, plus } from '../counts/protectedCount';
import {
  daysCounted,
  middle,
  type PatchCounts,
  patchTotal,
  rangeInWords,
  regionTotals,
  rolledUp,
} from '../counts/rollUp';
import { sharedPlaces } from '../counts/sharedPlaces';
import { type ChartAnswer, type ChartPoint, counted } from './chartAnswer';

/** Patches that are drawn; the rest are added up in words. */
const mostPatches = 12;

/** What the counts of many patches add up to, a finding each. */
export function patchCharts(patches: readonly PatchCounts[], today: string): readonly ChartAnswer[] {
  const said = saidOfAll(patches);
  return [
    attendancesByMonth(patches, said, today),
    peopleByRung(patches, said),
    commitmentsByMonth(patches, said, today),
    attendancesByPatch(patches, said),
    whatWasDone(patches, said),
  ];
}

type Said = Pick<ChartAnswer, 'n' | 'period' | 'basis' | 'howCounted' | 'found'> & { where: string };

/** n, days, and that people may be in it twice: under every chart. */
function saidOfAll(patches: readonly PatchCounts[]): Said {
  const { since, until, same } = daysCounted(patches);
  const shared = sharedPlaces(patches).length;
  const days = `${shortDay(since)} ${since.slice(0, 4)} to ${shortDay(until)} ${until.slice(0, 4)}`;
  return {
    n: patches.length,
    period: patches.length > 0 ? { from: since, to: until } : undefined,
    found: true,
    where: `in ${counted(patches.length, 'patch', 'patches')}`,
    basis: [
      counted(patches.length, 'patch', 'patches'),
      days,
      ...(same ? [] : ['not all over the same days']),
      ...(shared > 0 ? ['may count people twice'] : []),
    ].join(', '),
    howCounted: `Patches tell totals under ten as “under 10”, and everything else to the nearest five, so that nobody can be singled out. What is drawn is the middle of what the true number may be.${shared > 0 ? ` ${counted(shared, 'place is', 'places are')} in more than one patch: whoever is there may be counted twice.` : ''}`,
  };
}

function peopleByRung(patches: readonly PatchCounts[], { where, ...said }: Said): ChartAnswer {
  const rungs = rolledUp(patches, 'people', 'stage', ({ stage }) => stage ?? 'none');
  const order = ['none', ...countedStages.filter((stage) => stage !== 'none')];
  return {
    ...said,
    id: 'patches-ladder',
    shape: 'ladder',
    finding: `${rangeInWords(regionTotals(patches).people)} people ${where}`,
    measures: 'People on each rung, all patches together',
    pointNoun: 'Rung',
    series: [{ key: 'people', label: 'People', meaning: 'plain' }],
    points: order
      .filter((stage) => rungs.has(stage) || !['none', 'other'].includes(stage))
      .map((stage) => point(stage, stageLabel(stage), { people: rungs.get(stage) ?? nothing })),
  };
}

function attendancesByMonth(
  patches: readonly PatchCounts[],
  { where, ...said }: Said,
  today: string,
): ChartAnswer {
  const all = byMonth(patches, 'attendances');
  const first = byMonth(patches, 'firstTimers');
  const totals = regionTotals(patches);
  return {
    ...said,
    id: 'patches-attendances',
    shape: 'stacked',
    finding: `${rangeInWords(totals.attendances)} attendances ${where}, ${rangeInWords(totals.firstTimers)} of them first-timers`,
    measures: 'Attendances each month, all patches together',
    pointNoun: 'Month',
    series: [
      { key: 'before', label: 'Been before, or not known', meaning: 'plain' },
      { key: 'first', label: 'First time', meaning: 'first-time' },
    ],
    points: [...all].sort(byKey).map(([month, bounds]) => {
      const firstTime = Math.min(middle(first.get(month) ?? nothing), middle(bounds));
      const whole = monthPoint(month, { before: bounds }, today);
      return { ...whole, values: { first: firstTime, before: middle(bounds) - firstTime } };
    }),
  };
}

function commitmentsByMonth(
  patches: readonly PatchCounts[],
  { where, ...said }: Said,
  today: string,
): ChartAnswer {
  const made = byMonth(patches, 'commitmentsMade');
  const kept = byMonth(patches, 'commitmentsKept');
  const totals = regionTotals(patches);
  const months = new Map([...made, ...kept].map(([month]) => [month, month]));
  return {
    ...said,
    id: 'patches-commitments',
    shape: 'line',
    finding: `${rangeInWords(totals.commitmentsMade)} commitments made and ${rangeInWords(totals.commitmentsKept)} kept ${where}`,
    measures: 'Commitments made and kept each month, all patches together',
    pointNoun: 'Month',
    series: [
      { key: 'made', label: 'Made', meaning: 'plain' },
      { key: 'kept', label: 'Kept', meaning: 'kept' },
    ],
    points: [...months]
      .sort(byKey)
      .map(([month]) =>
        monthPoint(month, { made: made.get(month) ?? nothing, kept: kept.get(month) ?? nothing }, today),
      ),
  };
}

function attendancesByPatch(patches: readonly PatchCounts[], { where, ...said }: Said): ChartAnswer {
  const told = patches
    .map((patch) => ({ patch, row: patchTotal(patch, 'attendances') }))
    .map(({ patch, row }) => ({ patch, row, bounds: row ? boundsOf(row) : nothing }))
    .sort((a, b) => middle(b.bounds) - middle(a.bounds) || (a.patch.patch < b.patch.patch ? -1 : 1));
  const shown = told.slice(0, mostPatches);
  const rest = told.slice(mostPatches);
  // As one bar they would dwarf every patch.
  const others =
    rest.length > 0
      ? `: the ${mostPatches} with the most; ${counted(rest.length, 'other', 'others')} had ${rangeInWords(rest.reduce((sum, { bounds }) => plus(sum, bounds), nothing))}`
      : '';
  const [top] = shown;
  return {
    ...said,
    id: 'patches-each',
    shape: 'lying',
    finding: top
      ? `${top.patch.patch} had the most attendances, ${top.row ? shownInWords(top.row) : 'none'}`
      : 'How many came in each patch?',
    measures: `Attendances ${where}${others}`,
    pointNoun: 'Patch',
    series: [{ key: 'people', label: 'Attendances', meaning: 'plain' }],
    points: shown.map(({ patch, bounds }) => point(patch.id, patch.patch, { people: bounds })),
  };
}

function whatWasDone(patches: readonly PatchCounts[], { where, ...said }: Said): ChartAnswer {
  const totals = regionTotals(patches);
  const done: readonly MeasureName[] = ['events', 'actions', 'oneToOnes', 'stories', 'campaigns', 'wins'];
  return {
    ...said,
    id: 'patches-done',
    shape: 'lying',
    finding: `${rangeInWords(totals.events)} events, ${rangeInWords(totals.oneToOnes)} one-to-ones and ${rangeInWords(totals.wins)} wins`,
    measures: `What was done ${where}`,
    pointNoun: 'What',
    series: [{ key: 'count', label: 'How many', meaning: 'plain' }],
    points: done.map((name) => point(name, measureLabel(name), { count: totals[name] })),
  };
}

const byMonth = (patches: readonly PatchCounts[], measure: MeasureName) =>
  rolledUp(patches, measure, 'month', ({ month }) => month ?? '');

/** A point drawn at the middle of each range, with the ranges told beside it. */
function point(key: string, label: string, bounds: Readonly<Record<string, Bounds>>): ChartPoint {
  const rough = Object.values(bounds).filter(({ least, most }) => least !== most);
  return {
    key,
    label,
    values: Object.fromEntries(Object.entries(bounds).map(([name, each]) => [name, middle(each)])),
    ...(rough.length > 0 ? { note: rough.map(rangeInWords).join(' and ') } : {}),
  };
}

function monthPoint(month: string, bounds: Readonly<Record<string, Bounds>>, today: string): ChartPoint {
  const day = `${month}-01`;
  const name = monthInWords(day, today);
  return { ...point(month, shortDay(day).replace(/^\d+ /, ''), bounds), name };
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
