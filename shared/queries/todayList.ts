import type { WorkbookReader } from '../workbook/reader';
import { addDays, daysBetween } from './calendar';
import { commitmentsToChase } from './commitmentsToChase';
import { openFollowUps } from './followUpsDue';
import { codeLabel } from './listCodes';
import { type ColdPerson, type ColdRule, peopleGoingCold, usualColdRule } from './peopleGoingCold';
import { placeName } from './placesWithin';
import { firstName, shownName } from './shownName';
import { isWaiting } from './storyBank';

/** One thing to do. `on` is the day in the margin; without one it can wait. */
export interface TodayItem {
  key: string;
  type: 'follow-up' | 'chase' | 'notice' | 'story' | 'cold';
  on: string | undefined;
  /** Positive is late, 0 today, negative still to come. */
  daysLate: number;
  /** Who or what: 'Gary Whitlam', '27 commitments to chase'. */
  title: string;
  /** Why it is on the list. */
  reason: string;
  /** The button: 'Ring Gary'. */
  deed: string;
  taskId?: string;
  personId?: string;
  personIds?: readonly string[];
  eventId?: string;
  storyId?: string;
}

export interface TodayRule {
  ownerId?: string;
  /** How many days ahead the list looks. */
  ahead: number;
  cold: ColdRule;
}

export const usualTodayRule: TodayRule = { ahead: 7, cold: usualColdRule };

const kept = new WeakMap<
  WorkbookReader,
  { version: number; today: string; rule: TodayRule; items: readonly TodayItem[] }
>();

/** What to do next, most urgent first: late, today, then the days to come. The room and its tab ask for the same. */
export function todayList(
  workbook: WorkbookReader,
  today: string,
  rule: TodayRule = usualTodayRule,
): readonly TodayItem[] {
  const { version } = workbook;
  const before = kept.get(workbook);
  if (before?.version === version && before.today === today && before.rule === rule) return before.items;
  const items = listFor(workbook, today, rule);
  kept.set(workbook, { version, today, rule, items });
  return items;
}

function listFor(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  const items = [
    ...followUps(workbook, today, rule),
    ...chases(workbook, today),
    ...notices(workbook, today, rule),
    ...stories(workbook, today),
    ...coldPlaces(workbook, today, rule),
  ];
  // A stable sort: on one day follow-ups come before what the program noticed by itself.
  return items.sort((a, b) => b.daysLate - a.daysLate);
}

/** The number on the Today tab: what is late or due today. */
export function dueToday(items: readonly TodayItem[]): number {
  return items.filter((item) => item.daysLate >= 0).length;
}

function followUps(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  const last = addDays(today, rule.ahead);
  return openFollowUps(workbook, today, rule.ownerId)
    .filter(({ task }) => !task.due || task.due <= last)
    .map(({ task, person, daysLate }) => ({
      key: task.id,
      type: 'follow-up' as const,
      on: task.due ?? undefined,
      daysLate: daysLate ?? -rule.ahead,
      title: person ? shownName(person) : task.title,
      reason: [person ? task.title : '', task.detail ?? ''].filter((part) => part !== '').join('. '),
      deed: deedFor(task.deed, person && firstName(person)),
      taskId: task.id,
      ...(person ? { personId: person.id } : {}),
      ...(task.eventId ? { eventId: task.eventId } : {}),
    }));
}

function deedFor(deed: string | null | undefined, name: string | undefined): string {
  if (!name) return 'Open';
  if (deed === 'write') return `Write to ${name}`;
  if (deed === 'visit') return `Visit ${name}`;
  return deed === 'other' ? `Open ${name}` : `Ring ${name}`;
}

function chases(workbook: WorkbookReader, today: string): readonly TodayItem[] {
  return commitmentsToChase(workbook, today).map(({ event, commitments, byAction }): TodayItem => {
    const [first] = commitments;
    const one = commitments.length === 1 ? first : undefined;
    const from = event ? `From ${event.title}: ` : '';
    return {
      key: `chase ${event?.id ?? 'conversations'}`,
      type: 'chase',
      on: today,
      daysLate: 0,
      title: one
        ? shownName(workbook.get('person', one.personId))
        : `${commitments.length.toLocaleString('en-GB')} commitments to chase`,
      reason: `${from}${actionsInWords(workbook, byAction)}.`,
      deed: one ? `Ring ${firstName(workbook.get('person', one.personId))}` : 'Chase them',
      personIds: [...new Set(commitments.map((commitment) => commitment.personId))],
      ...(one ? { personId: one.personId } : {}),
      ...(event ? { eventId: event.id } : {}),
    };
  });
}

/** '9 door-knock, 8 bring two neighbours, 10 others': the two most frequent, and the rest together. */
function actionsInWords(
  workbook: WorkbookReader,
  byAction: readonly { action: string; count: number }[],
): string {
  const label = (action: string): string => codeLabel(workbook, 'commitmentAction', action).toLowerCase();
  const [only] = byAction;
  if (only && byAction.length === 1 && only.count === 1) return label(only.action);
  const named = byAction.length <= 3 ? byAction : byAction.slice(0, 2);
  const rest = byAction.slice(named.length).reduce((sum, one) => sum + one.count, 0);
  const parts = named.map((one) => `${one.count} ${label(one.action)}`);
  return [...parts, ...(rest > 0 ? [`${rest} others`] : [])].join(', ');
}

function notices(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  const last = addDays(today, rule.ahead);
  const due = workbook
    .all('person')
    .filter((person) => person.noticeDue && !person.noticeGiven && person.noticeDue <= last);
  const [soonest] = due.map((person) => person.noticeDue ?? today).sort();
  if (!soonest) return [];
  const [only] = due;
  return [
    {
      key: 'notices',
      type: 'notice',
      on: soonest,
      daysLate: daysBetween(soonest, today),
      title: due.length === 1 && only ? shownName(only) : `${due.length} people to tell`,
      reason: 'Their details came from somebody else. Say that you hold them, and why, within a month.',
      deed: 'See who',
      personIds: due.map((person) => person.id),
    },
  ];
}

function stories(workbook: WorkbookReader, today: string): readonly TodayItem[] {
  return workbook
    .all('story')
    .filter((story) => isWaiting(story) && story.personId)
    .map((story): TodayItem => {
      const teller = workbook.get('person', story.personId);
      return {
        key: `story ${story.id}`,
        type: 'story',
        on: today,
        daysLate: 0,
        title: shownName(teller),
        reason: `“${story.title}” is ${story.status}. Ask whether it may go out, and under which name.`,
        deed: 'Open story',
        storyId: story.id,
        ...(teller ? { personId: teller.id } : {}),
      };
    });
}

function coldPlaces(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  const byPlace = new Map<string, ColdPerson[]>();
  for (const cold of peopleGoingCold(workbook, today, rule.cold)) {
    const place = placeName(workbook, cold.person.placeId);
    const group = byPlace.get(place);
    if (group) group.push(cold);
    else byPlace.set(place, [cold]);
  }
  return [...byPlace]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([place, cold]) => ({
      key: `cold ${place}`,
      type: 'cold' as const,
      on: undefined,
      daysLate: -rule.ahead,
      title: `${cold.length.toLocaleString('en-GB')} going cold${place ? ` in ${place}` : ''}`,
      reason: `Nobody has spoken to them for ${rule.cold.days} days.`,
      deed: 'See who',
      personIds: cold.map(({ person }) => person.id),
    }));
}
