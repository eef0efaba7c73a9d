import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { dayInWords, eventDay, monthInWords, monthOf, shortDay } from '../calendar';
import { type EventStages, eventStages } from '../eventStages';
import { firstVisits } from '../firstVisits';
import { type ChartAnswer, type ChartPoint, type ChartScope, capital, counted } from './chartAnswer';
import { eventNoun, eventsInScope, whereAndWhen } from './eventsInScope';

interface Turnout {
  event: Rec<'event'>;
  came: number;
  firstTime: number;
  /** Counted in the room, with nobody knowing whether they had been before. */
  unnamed: number;
}

/** More events than this are shown by month. */
const mostBars = 16;

/** How many came to each event, first-timers and those who had been before; by month where there are many. */
export function attendanceOverTime(workbook: WorkbookReader, scope: ChartScope): ChartAnswer {
  const visits = firstVisits(workbook);
  const turnouts = eventsInScope(workbook, scope)
    .map((event) => turnoutOf(event, eventStages(workbook, event, scope.today, visits)))
    .filter((turnout) => turnout.came > 0);
  const byMonth = turnouts.length > mostBars;
  const points = byMonth
    ? monthPoints(turnouts, scope.today)
    : turnouts.map((one) => eventPoint(one, scope.today));
  const total = (key: 'came' | 'firstTime' | 'unnamed') => turnouts.reduce((sum, one) => sum + one[key], 0);
  const [one, many] = eventNoun(workbook, scope);
  const steps = byMonth
    ? monthMeans(turnouts)
    : turnouts.map((turnout) => ({ day: eventDay(turnout.event), came: turnout.came }));
  const subject = byMonth ? `The average ${one}` : 'Turnout';
  const found = findingOf(steps, subject, total('firstTime'), scope.today);
  const last = turnouts.at(-1);
  return {
    id: 'turnout',
    shape: 'stacked',
    finding: found ?? (byMonth ? `How many come to ${many}?` : `How many came to each ${one}?`),
    found: found !== undefined,
    measures: `People at ${byMonth ? `${many} each month` : `each ${one}`}${whereAndWhen(workbook, scope)}`,
    pointNoun: byMonth ? 'Month' : capital(one),
    series: [
      { key: 'before', label: 'Been before', meaning: 'plain' },
      { key: 'firstTime', label: 'First time', meaning: 'first-time', total: total('firstTime') },
      ...(total('unnamed') > 0
        ? [{ key: 'unnamed', label: 'Not named', meaning: 'other' as const, total: total('unnamed') }]
        : []),
    ],
    points: points.map((point, index) => (index === points.length - 1 ? { ...point, stress: true } : point)),
    n: total('came'),
    period: turnouts[0] && last ? { from: eventDay(turnouts[0].event), to: eventDay(last.event) } : undefined,
    basis: last
      ? `${counted(turnouts.length, one, many)}, ${counted(total('came'), 'attendance', 'attendances')}, to ${shortDay(eventDay(last.event))}`
      : `No ${many} with anybody counted yet`,
    howCounted:
      'An event counts the people signed in, or the headcount where that is more. First time means the first event of that type for that person. People counted in the room without a name are shown apart.',
  };
}

function turnoutOf(event: Rec<'event'>, stages: EventStages): Turnout {
  const { came, named, firstTime } = stages;
  // Where somebody asked the room who was new, everybody else had been before.
  const unnamed = typeof event.firstTimers === 'number' ? 0 : Math.max(0, came - Math.max(named, firstTime));
  return { event, came, firstTime, unnamed };
}

function valuesOf(turnouts: readonly Turnout[]): ChartPoint['values'] {
  const firstTime = turnouts.reduce((sum, one) => sum + one.firstTime, 0);
  const unnamed = turnouts.reduce((sum, one) => sum + one.unnamed, 0);
  const came = turnouts.reduce((sum, one) => sum + one.came, 0);
  return { firstTime, before: came - firstTime - unnamed, unnamed };
}

function eventPoint(turnout: Turnout, today: string): ChartPoint {
  const day = eventDay(turnout.event);
  return {
    key: turnout.event.id,
    label: shortDay(day),
    name: `${turnout.event.title}, ${dayInWords(day, today)}`,
    values: valuesOf([turnout]),
  };
}

function monthPoints(turnouts: readonly Turnout[], today: string): readonly ChartPoint[] {
  const months = new Map<string, Turnout[]>();
  for (const turnout of turnouts) {
    const month = monthOf(eventDay(turnout.event));
    const group = months.get(month);
    if (group) group.push(turnout);
    else months.set(month, [turnout]);
  }
  return [...months].map(([month, group]) => ({
    key: month,
    label: shortDay(month).replace(/^\d+ /, ''),
    name: monthInWords(month, today),
    values: valuesOf(group),
    note: counted(group.length, 'event', 'events'),
  }));
}

/**
 * What the turnouts say, if they say it: three events at least and twenty people; a change from the first
 * to the last that the later half shares with the earlier. One good evening is not a trend.
 */
function findingOf(
  steps: readonly Step[],
  subject: string,
  firstTimers: number,
  today: string,
): string | undefined {
  const first = steps[0];
  const last = steps.at(-1);
  const total = steps.reduce((sum, one) => sum + one.came, 0);
  if (!first || !last || steps.length < 3 || total < 20) return undefined;
  const half = Math.floor(steps.length / 2);
  const early = mean(steps.slice(0, half));
  const late = mean(steps.slice(-half));
  const ratio = last.came / first.came;
  const sameWay = (ratio - 1) * (late - early) > 0;
  const since = monthInWords(first.day, today);
  const newcomers =
    firstTimers > 0 ? `, and ${counted(firstTimers, 'person', 'people')} came for the first time` : '';
  if (ratio >= 0.9 && ratio <= 1.1 && late / early >= 0.9 && late / early <= 1.1) {
    return `${subject} has held at about ${Math.round(total / steps.length)} since ${since}${newcomers}`;
  }
  if (!sameWay)
    return firstTimers > 0
      ? `${counted(firstTimers, 'person', 'people')} came for the first time`
      : undefined;
  return `${subject} ${growthInWords(first.came, last.came)} since ${since}${newcomers}`;
}

/** What a trend is read from: the turnout of one event, or the mean of a month's events. */
interface Step {
  day: string;
  came: number;
}

/** Months hold different numbers of events, so they are compared by the mean turnout of their events. */
function monthMeans(turnouts: readonly Turnout[]): readonly Step[] {
  const months = new Map<string, number[]>();
  for (const { event, came } of turnouts) {
    const month = monthOf(eventDay(event));
    months.set(month, [...(months.get(month) ?? []), came]);
  }
  return [...months].map(([day, cames]) => ({
    day,
    came: Math.round(cames.reduce((sum, came) => sum + came, 0) / cames.length),
  }));
}

const mean = (steps: readonly Step[]): number => steps.reduce((sum, one) => sum + one.came, 0) / steps.length;

/** 'has nearly doubled': how much a figure grew or fell, in the words people use. */
export function growthInWords(from: number, to: number): string {
  const ratio = to / from;
  if (ratio > 3.1) return `has more than trebled, from ${from} to ${to},`;
  if (ratio >= 2.9) return 'has trebled';
  if (ratio > 2.1) return 'has more than doubled';
  if (ratio >= 2) return 'has doubled';
  if (ratio >= 1.8) return 'has nearly doubled';
  if (ratio > 1) return `has grown from ${from} to ${to}`;
  if (ratio >= 0.45 && ratio <= 0.55) return 'has halved';
  return `has fallen from ${from} to ${to}`;
}
