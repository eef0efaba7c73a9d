import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { addDays, daysBetween } from './calendar';
import { commitmentsToChase } from './commitmentsToChase';
import { openFollowUps } from './followUpsDue';
import { codeLabel } from './listCodes';
import { ownerName } from './owner';
import { type ColdPerson, type ColdRule, peopleGoingCold } from './peopleGoingCold';
import { placeName } from './placesWithin';
import { firstName, type Person, shownName } from './shownName';
import { isWaiting } from './storyBank';
import { birthdayItems, birthdaysShown } from './today/birthdays';
import { coldRule, coldRuleInWords } from './today/coldRule';
import { type AwayItem, withoutPutAway } from './today/putAway';
import { requestItems } from './today/requestItems';
import { byUrgency, type NoticedItem, type TodayItem } from './today/todayItem';

export interface TodayRule {
  ownerId?: string;
  /** How many days ahead the list looks. */
  ahead: number;
  cold: ColdRule;
  birthdays: boolean;
}

/** How many days ahead Today looks. */
export const daysAhead = 7;

const rules = new WeakMap<WorkbookReader, { settings: number; stages: number; rule: TodayRule }>();

/** What Today looks at, as Settings say; the same object until they are changed. */
function todayRule(workbook: WorkbookReader): TodayRule {
  const [settings, stages] = [workbook.kindVersion('setting'), workbook.kindVersion('list')];
  const before = rules.get(workbook);
  if (before?.settings === settings && before.stages === stages) return before.rule;
  const rule = { ahead: daysAhead, cold: coldRule(workbook), birthdays: birthdaysShown(workbook) };
  rules.set(workbook, { settings, stages, rule });
  return rule;
}

/** What is to do, and what was put away of it. */
interface TodayLists {
  items: readonly TodayItem[];
  away: readonly AwayItem[];
}

const kept = new WeakMap<
  WorkbookReader,
  { version: number; today: string; rule: TodayRule; lists: TodayLists }
>();

/** What to do next, most urgent first: late, today, then the days to come. */
export function todayList(
  workbook: WorkbookReader,
  today: string,
  rule: TodayRule = todayRule(workbook),
): readonly TodayItem[] {
  return todayLists(workbook, today, rule).items;
}

/** The same with what was put away. The room and its tab ask for the same, which is worked out once. */
export function todayLists(
  workbook: WorkbookReader,
  today: string,
  rule: TodayRule = todayRule(workbook),
): TodayLists {
  const { version } = workbook;
  const before = kept.get(workbook);
  if (before?.version === version && before.today === today && before.rule === rule) return before.lists;
  const lists = withoutPutAway(workbook, listFor(workbook, today, rule), today);
  kept.set(workbook, { version, today, rule, lists });
  return lists;
}

/** The same together with what the program noticed elsewhere than in the records: backups, possible doubles. */
export function todayWith(
  workbook: WorkbookReader,
  today: string,
  elsewhere: readonly NoticedItem[],
): TodayLists {
  const lists = todayLists(workbook, today);
  if (elsewhere.length === 0) return lists;
  const own = withoutPutAway(workbook, elsewhere, today);
  return { items: byUrgency([...lists.items, ...own.items]), away: [...lists.away, ...own.away] };
}

function listFor(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  return byUrgency([
    ...followUps(workbook, today, rule),
    ...chases(workbook, today),
    ...notices(workbook, today, rule),
    ...requestItems(workbook, today),
    ...stories(workbook, today),
    ...(rule.birthdays ? birthdayItems(workbook, today, rule.ahead) : []),
    ...coldPlaces(workbook, today, rule),
  ]);
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
      reason: sentences([person ? task.title : '', task.detail ?? '', givenTo(workbook, task.ownerId)]),
      deed: deedFor(task, person),
      taskId: task.id,
      ...(person ? { personId: person.id } : {}),
      ...(task.eventId ? { eventId: task.eventId } : {}),
      ...(task.campaignId ? { campaignId: task.campaignId } : {}),
      ...(task.aboutIds ? { personIds: task.aboutIds } : {}),
    }));
}

/** Each ends as somebody wrote it, or with a full stop where another follows. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part, at, all) => (at < all.length - 1 && !/[.?!…]$/.test(part) ? `${part}.` : part))
    .join(' ');

/** 'Bev Clamp has it', where a follow-up was given to somebody else than whoever keeps the book. */
function givenTo(workbook: WorkbookReader, ownerId: string | null | undefined): string {
  const owner = workbook.get('person', ownerId);
  const name = owner ? shownName(owner) : '';
  return name === '' || name === ownerName(workbook) ? '' : `${name} has it`;
}

function deedFor(task: Rec<'task'>, person: Person | undefined): string {
  if (!person) {
    if ((task.aboutIds ?? []).length > 0) return 'See who';
    return task.eventId || task.campaignId ? 'Open' : '';
  }
  const name = firstName(person);
  if (task.deed === 'write') return `Write to ${name}`;
  if (task.deed === 'visit') return `Visit ${name}`;
  return task.deed === 'other' ? `Open ${name}` : `Ring ${name}`;
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
      stands: { as: '', many: commitments.length },
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
  const only = due.length === 1 ? due[0] : undefined;
  return [
    {
      key: 'notices',
      type: 'notice',
      on: soonest,
      daysLate: daysBetween(soonest, today),
      title: only ? shownName(only) : `${due.length.toLocaleString('en-GB')} people to tell`,
      reason: 'Their details came from somebody else. Say that you hold them, and why, within a month.',
      deed: only ? `Open ${firstName(only)}` : 'See who',
      stands: { as: '', many: due.length },
      personIds: due.map((person) => person.id),
      ...(only ? { personId: only.id } : {}),
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
        stands: { as: `${story.status}`, many: 1 },
        storyId: story.id,
        ...(teller ? { personId: teller.id } : {}),
      };
    });
}

function coldPlaces(workbook: WorkbookReader, today: string, rule: TodayRule): readonly TodayItem[] {
  const byPlace = new Map<string, ColdPerson[]>();
  for (const cold of peopleGoingCold(workbook, today, rule.cold)) {
    // By its number: two places may have one name.
    const placeId = workbook.get('place', cold.person.placeId)?.id ?? '';
    const group = byPlace.get(placeId);
    if (group) group.push(cold);
    else byPlace.set(placeId, [cold]);
  }
  return [...byPlace]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 3)
    .map(([placeId, cold]) => ({ placeId, cold, place: placeName(workbook, placeId) }))
    .map(({ placeId, cold, place }) => ({
      key: `cold ${placeId}`,
      type: 'cold' as const,
      on: undefined,
      daysLate: -rule.ahead,
      title: `${cold.length.toLocaleString('en-GB')} going cold${place ? ` in ${place}` : ''}`,
      reason: coldRuleInWords(workbook, rule.cold),
      deed: 'See who',
      stands: { as: '', many: upToItsFirstDigit(cold.length) },
      personIds: cold.map(({ person }) => person.id),
    }));
}

/** Up to ten as it is, above that rounded up: every day somebody goes cold, and that alone brings nothing back. */
function upToItsFirstDigit(count: number): number {
  const step = 10 ** (String(count).length - 1);
  return count <= 10 ? count : Math.ceil(count / step) * step;
}
