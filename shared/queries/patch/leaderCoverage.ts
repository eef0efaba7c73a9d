import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { lastContacts } from '../lastContact';
import { compareNames, type Person } from '../shownName';
import { memberCountsOf, membersOf } from './membersOf';
import { type LeaderGap, whomToAsk } from './whomToAsk';

/** One group, and who leads it. */
export interface GroupCoverage {
  group: Rec<'group'>;
  /** People whom we know in it, leaders among them. */
  known: number;
  /** How many it has by its latest count; undefined where nobody counted. */
  size: number | undefined;
  leaders: readonly Person[];
  /** The last day on which any of them was spoken to or came to something. */
  lastMet: string | undefined;
  /** Where nobody leads it. */
  gap: LeaderGap | undefined;
}

export interface PlaceCoverage {
  /** Undefined for groups of no place. */
  place: Rec<'place'> | undefined;
  groups: readonly GroupCoverage[];
  led: number;
}

export interface LeaderCoverage {
  places: readonly PlaceCoverage[];
  groups: number;
  led: number;
  /** Groups of which it is not asked, because they are not ours to lead. */
  notAsked: number;
}

/**
 * Which groups have a leader and which have none, by the place they are in. `type` leaves the groups of one type
 * (`tenants`; without it all that are ours to lead), `within` those of these places.
 */
export function leaderCoverage(
  workbook: WorkbookReader,
  { type, within }: { type?: string | undefined; within?: ReadonlySet<string> | undefined } = {},
): LeaderCoverage {
  const byPlace = new Map<string, GroupCoverage[]>();
  let notAsked = 0;
  for (const group of workbook.all('group')) {
    if (type !== undefined && group.type !== type) continue;
    if (within && !within.has(group.placeId ?? '')) continue;
    const covered = coverageOf(workbook, group);
    if (type === undefined && covered.leaders.length === 0 && !wantsLeader(group)) {
      notAsked += 1;
      continue;
    }
    const placeId = workbook.get('place', group.placeId)?.id ?? '';
    const held = byPlace.get(placeId);
    if (held) held.push(covered);
    else byPlace.set(placeId, [covered]);
  }
  const places = [...byPlace].map(
    ([placeId, groups]): PlaceCoverage => ({
      place: workbook.get('place', placeId),
      groups: groups.sort((a, b) => compareNames(a.group.name, b.group.name)),
      led: groups.filter((one) => one.leaders.length > 0).length,
    }),
  );
  places.sort((a, b) => {
    // Groups of no place come last; an estate with its blocks before a town with one group.
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place);
    return b.groups.length - a.groups.length || compareNames(a.place.name, b.place.name);
  });
  return {
    places,
    groups: places.reduce((sum, one) => sum + one.groups.length, 0),
    led: places.reduce((sum, one) => sum + one.led, 0),
    notAsked,
  };
}

/** Whom we ask, work with or reach, and do not organise: landlords and councils, firms, groups on the internet. */
const notOursToLead: ReadonlySet<string> = new Set(['authority', 'business', 'online']);

/** Whether a group is one that we would want a leader in. */
export const wantsLeader = (group: Pick<Rec<'group'>, 'type'>): boolean =>
  !notOursToLead.has(group.type ?? '');

/** One group with its leaders or, where it has none, with the best next move. */
export function coverageOf(workbook: WorkbookReader, group: Rec<'group'>): GroupCoverage {
  const members = membersOf(workbook, group.id);
  const people = members.map(({ person }) => person);
  const leaders = members.filter(({ leads }) => leads).map(({ person }) => person);
  const contacts = lastContacts(workbook);
  const days = people.flatMap((person) => contacts.get(person.id) ?? []).sort();
  return {
    group,
    known: people.length,
    size: memberCountsOf(group)[0]?.members,
    leaders,
    lastMet: days.at(-1),
    gap: leaders.length === 0 ? whomToAsk(workbook, people) : undefined,
  };
}
