import type { WorkbookReader } from '../../workbook/reader';
import { eventDay, shortDay } from '../calendar';
import { type Commitment, followThrough } from '../commitmentsToChase';
import { codeLabel } from '../listCodes';
import { placeName, placesWithin } from '../placesWithin';
import type { ChartAnswer, ChartPart, ChartPoint, ChartScope } from './chartAnswer';
import { counted } from './chartAnswer';

const parts = {
  kept: { label: 'Kept', meaning: 'kept' },
  confirmed: { label: 'Confirmed', meaning: 'confirmed' },
  'to-chase': { label: 'To chase', meaning: 'open' },
  lost: { label: 'Missed or withdrawn', meaning: 'lost' },
} as const;
type Part = keyof typeof parts;
const partKeys = Object.keys(parts) as Part[];

/** What people said they would do, and what came of it: by action, or by the meeting they said it at. */
export function commitmentsMadeAgainstKept(
  workbook: WorkbookReader,
  scope: ChartScope,
  by: 'action' | 'meeting' = 'action',
): ChartAnswer {
  const commitments = commitmentsInScope(workbook, scope);
  const groups = new Map<string, Commitment[]>();
  for (const one of commitments) {
    const key = by === 'action' ? one.action : (one.eventId ?? '');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const points = [...groups].map(([key, group]) => pointOf(workbook, key, group, scope.today, by));
  const totals = tally(commitments, scope.today);
  const days = commitments.map((one) => dayMade(workbook, one)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const found =
    by === 'meeting' ? bestKept(workbook, groups, scope.today) : findingOf(workbook, commitments, totals);
  const place = placeName(workbook, scope.placeId);
  return {
    id: by === 'action' ? 'commitments-by-action' : 'commitments-by-meeting',
    shape: 'lying',
    finding: found ?? 'What did people say they would do, and did they?',
    found: found !== undefined,
    measures: `Commitments by ${by === 'action' ? 'what was promised' : 'where they were made'}${place ? `, ${place}` : ''}`,
    pointNoun: by === 'action' ? 'Said they would' : 'Made at',
    series: partKeys.map((key): ChartPart => ({ key, ...parts[key], total: totals[key] })),
    points: by === 'action' ? points.sort(mostFirst) : points.sort((a, b) => (a.key < b.key ? -1 : 1)),
    n: commitments.length,
    period: first && last ? { from: first, to: last } : undefined,
    basis:
      first && last
        ? `${counted(commitments.length, 'commitment', 'commitments')} from ${counted(peopleIn(workbook, commitments), 'person', 'people')}, ${shortDay(first)} to ${shortDay(last)}`
        : 'No commitments yet',
    howCounted:
      'Each commitment counts once, where it stands today. To chase means not yet confirmed, or confirmed and past its day. What power-holders pledge is not counted here.',
  };
}

function commitmentsInScope(workbook: WorkbookReader, scope: ChartScope): readonly Commitment[] {
  const places = scope.placeId ? placesWithin(workbook, scope.placeId) : undefined;
  return workbook.all('commitment').filter((one) => {
    const day = dayMade(workbook, one);
    if (day < scope.from || day > scope.to) return false;
    const event = workbook.get('event', one.eventId);
    if (scope.eventId && one.eventId !== scope.eventId) return false;
    if (scope.eventType && event?.type !== scope.eventType) return false;
    if (scope.campaignId && (one.campaignId ?? event?.campaignId) !== scope.campaignId) return false;
    const placeId = event?.placeId ?? workbook.get('person', one.personId)?.placeId;
    return !places || (placeId ? places.has(placeId) : false);
  });
}

function dayMade(workbook: WorkbookReader, one: Commitment): string {
  if (one.madeOn) return one.madeOn;
  const event = workbook.get('event', one.eventId);
  return event ? eventDay(event) : (one.due ?? one.keptOn ?? '');
}

function tally(commitments: readonly Commitment[], today: string): Record<Part, number> {
  const counts: Record<Part, number> = { kept: 0, confirmed: 0, 'to-chase': 0, lost: 0 };
  for (const one of commitments) counts[followThrough(one, today)] += 1;
  return counts;
}

function pointOf(
  workbook: WorkbookReader,
  key: string,
  group: readonly Commitment[],
  today: string,
  by: 'action' | 'meeting',
): ChartPoint {
  const values = tally(group, today);
  const note = `${values.kept} of ${group.length} kept`;
  if (by === 'action') return { key, label: codeLabel(workbook, 'commitmentAction', key), values, note };
  const event = workbook.get('event', key || undefined);
  if (!event) return { key: '9999', label: 'In conversation', values, note };
  return { key: event.starts, label: `${event.title}, ${shortDay(eventDay(event))}`, values, note };
}

const size = (point: ChartPoint): number =>
  Object.values(point.values).reduce<number>((sum, value) => sum + (value ?? 0), 0);
const mostFirst = (a: ChartPoint, b: ChartPoint): number =>
  size(b) - size(a) || a.label.localeCompare(b.label, 'en-GB');

const peopleIn = (workbook: WorkbookReader, commitments: readonly Commitment[]): number =>
  new Set(commitments.map((one) => workbook.resolve(one.personId))).size;

/**
 * Ten settled commitments bear a share that was kept; ten of any kind bear what is offered most, if it is
 * offered more than the next. Less bears nothing.
 */
function findingOf(
  workbook: WorkbookReader,
  commitments: readonly Commitment[],
  totals: Record<Part, number>,
): string | undefined {
  const settled = totals.kept + totals.lost;
  if (settled >= 10)
    return `Of ${settled.toLocaleString('en-GB')} commitments settled so far, ${totals.kept.toLocaleString('en-GB')} were kept`;
  if (commitments.length < 10) return undefined;
  const counts = new Map<string, number>();
  for (const { action } of commitments) counts.set(action, (counts.get(action) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || (next && next[1] === most[1])) return undefined;
  return `“${codeLabel(workbook, 'commitmentAction', most[0])}” is what people offer most: ${most[1]} of ${commitments.length}`;
}

/** The meeting whose commitments were kept most often, of those with ten settled or more; two at least to compare. */
function bestKept(
  workbook: WorkbookReader,
  groups: ReadonlyMap<string, readonly Commitment[]>,
  today: string,
): string | undefined {
  const meetings = [...groups]
    .map(([eventId, group]) => ({ event: workbook.get('event', eventId), totals: tally(group, today) }))
    .map(({ event, totals }) => ({ event, kept: totals.kept, settled: totals.kept + totals.lost }))
    .filter((one) => one.event && one.settled >= 10)
    .sort((a, b) => b.kept / b.settled - a.kept / a.settled || b.settled - a.settled);
  const [best, next] = meetings;
  if (!best?.event || !next || best.kept / best.settled === next.kept / next.settled) return undefined;
  return `What was promised at ${best.event.title}, ${shortDay(eventDay(best.event))}, was kept most often: ${best.kept} of ${best.settled}`;
}
