import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { compareNames, type Person } from '../shownName';
import { isLeaderByRung } from './leads';

/** A place with all below it, in figures. */
export interface PlaceCovered {
  place: Rec<'place'>;
  /** How many places it lies in, for the list to set it in by. */
  depth: number;
  /** People who live there, as far as we know. */
  people: number;
  /** Who leads there: a group of the place, somebody who lives there, or as a leader on the ladder who lives there. */
  leaders: readonly string[];
  groups: number;
  events: number;
  /** Has no places below it: where a missing leader is a gap. */
  lowest: boolean;
}

interface Tally {
  people: number;
  leaders: Set<string>;
  groups: number;
  events: number;
}

/**
 * Every place with its people, leaders, groups and events, those of the places below it among them; as a tree,
 * each place under the one it is part of, by name. A circle of places is read from the first of them by name.
 */
export function placesCovered(workbook: WorkbookReader): readonly PlaceCovered[] {
  const own = talliesOf(workbook);
  const byParent = new Map<string, Rec<'place'>[]>();
  for (const place of [...workbook.all('place')].sort((a, b) => compareNames(a.name, b.name))) {
    const parent = workbook.get('place', place.parentId)?.id ?? '';
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(place);
    else byParent.set(parent, [place]);
  }
  const seen = new Set<string>();
  const walk = (place: Rec<'place'>, depth: number): { tally: Tally; rows: readonly PlaceCovered[] } => {
    seen.add(place.id);
    const children = byParent.get(place.id) ?? [];
    const tally = own.get(place.id) ?? emptyTally();
    const below: PlaceCovered[] = [];
    for (const child of children) {
      if (seen.has(child.id)) continue;
      const walked = walk(child, depth + 1);
      add(tally, walked.tally);
      below.push(...walked.rows);
    }
    const { leaders, ...counts } = tally;
    const covered = { place, depth, ...counts, leaders: [...leaders], lowest: children.length === 0 };
    return { tally, rows: [covered, ...below] };
  };
  const top = (byParent.get('') ?? []).flatMap((place) => walk(place, 0).rows);
  // What is left lies in a circle.
  const circles = [...byParent.values()]
    .flat()
    .flatMap((place) => (seen.has(place.id) ? [] : walk(place, 0).rows));
  return [...top, ...circles];
}

const emptyTally = (): Tally => ({ people: 0, leaders: new Set(), groups: 0, events: 0 });

function add(to: Tally, from: Tally): void {
  to.people += from.people;
  to.groups += from.groups;
  to.events += from.events;
  for (const id of from.leaders) to.leaders.add(id);
}

function talliesOf(workbook: WorkbookReader): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const of = (placeId: string): Tally => {
    const held = tallies.get(placeId) ?? emptyTally();
    tallies.set(placeId, held);
    return held;
  };
  for (const person of workbook.all('person')) {
    if (!person.placeId) continue;
    const there = of(person.placeId);
    there.people += 1;
    if (isLeaderByRung(workbook, person)) there.leaders.add(person.id);
  }
  for (const group of workbook.all('group')) if (group.placeId) of(group.placeId).groups += 1;
  for (const event of workbook.all('event'))
    if (event.placeId && !event.cancelled) of(event.placeId).events += 1;
  for (const tie of workbook.all('tie')) {
    if (tie.type !== 'leads') continue;
    const leader = workbook.get('person', tie.fromId);
    const led = tie.toKind === 'group' ? workbook.get('group', tie.toId) : workbook.get('person', tie.toId);
    if (leader && led?.placeId) of(led.placeId).leaders.add(leader.id);
  }
  return tallies;
}

/** Those of a place's people who live there, itself and below. */
export function peopleLivingIn(workbook: WorkbookReader, places: ReadonlySet<string>): readonly Person[] {
  return [...places].flatMap((placeId) => workbook.by('person', 'placeId', placeId));
}
