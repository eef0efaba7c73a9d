import type { WorkbookReader } from '../../workbook/reader';
import { type Counted, sliceSize } from '../../workbook/slices';
import { membersOf } from '../patch/membersOf';
import { peopleLivingIn, placesCovered } from '../patch/placesCovered';
import { placesWithin } from '../placesWithin';
import { compareNames, type Person } from '../shownName';
import { leadersOnce, tiedTo } from './tiedTo';

/** Whose relationships are looked at: everybody’s, or those within a group or within a place and all below it. */
export type NetworkScope = { of: 'all' } | { of: 'group' | 'place'; id: string };

/** More people than this are neither told apart in a picture nor laid out in good time. */
export const mostInNetwork = 2_000;

export interface Network {
  /** Who is tied to somebody of the scope, in an order that does not change from one opening to the next. */
  people: readonly Person[];
  /** Who is tied to whom, as places in `people`, one pair after another; each two people once. */
  pairs: Uint32Array;
  /** Those of the scope who are tied to nobody in it. */
  alone: readonly Person[];
}

/** More people are tied to each other than can be shown at once. */
export interface NetworkTooLarge {
  tied: number;
}

/**
 * The people of a scope and who is tied to whom: by a relationship between two people, or because one leads a group
 * that the other belongs to. Counts the people looked at.
 */
export function* networkOf(
  workbook: WorkbookReader,
  scope: NetworkScope,
): Counted<Network | NetworkTooLarge> {
  const people = [...peopleOf(workbook, scope)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const inside = new Map(people.map(({ id }, at) => [id, at]));
  const leadersOf = leadersOnce(workbook);
  const tied: number[][] = [];
  const alone: Person[] = [];
  let most = 0;
  for (const [at, person] of people.entries()) {
    if (at % sliceSize === 0) yield at;
    const others: number[] = [];
    for (const id of tiedTo(workbook, person.id, leadersOf).keys()) {
      const other = inside.get(id);
      if (other !== undefined) others.push(other);
    }
    if (others.length === 0) alone.push(person);
    else most += 1;
    // Of a network that is too large only its size is wanted.
    tied.push(most > mostInNetwork ? [] : others.sort((a, b) => a - b));
  }
  if (most > mostInNetwork) return { tied: most };
  const shown: Person[] = [];
  const place = new Map<number, number>();
  for (const [at, person] of people.entries()) {
    if (tied[at]?.length === 0) continue;
    place.set(at, shown.length);
    shown.push(person);
  }
  const pairs = tied.flatMap((others, at) =>
    others.flatMap((other) => (at < other ? [place.get(at) ?? 0, place.get(other) ?? 0] : [])),
  );
  return { people: shown, pairs: Uint32Array.from(pairs), alone };
}

function peopleOf(workbook: WorkbookReader, scope: NetworkScope): readonly Person[] {
  if (scope.of === 'all') return workbook.all('person');
  if (scope.of === 'group') return membersOf(workbook, scope.id).map(({ person }) => person);
  return peopleLivingIn(workbook, placesWithin(workbook, scope.id));
}

/** A group or a place that is small enough to be shown. */
export interface SmallerScope {
  scope: NetworkScope;
  name: string;
  people: number;
}

/** The largest places and groups whose network can be shown, `most` of each, the largest first. */
export function smallerScopes(workbook: WorkbookReader, most = 5): readonly SmallerScope[] {
  const places = placesCovered(workbook).map(
    ({ place, people }): SmallerScope => ({ scope: { of: 'place', id: place.id }, name: place.name, people }),
  );
  const groups = workbook.all('group').map(
    (group): SmallerScope => ({
      scope: { of: 'group', id: group.id },
      name: group.name,
      people: workbook.by('tie', 'toId', group.id).length,
    }),
  );
  const largest = (all: readonly SmallerScope[]): readonly SmallerScope[] =>
    all
      .filter(({ people }) => people > 1 && people <= mostInNetwork)
      .sort((a, b) => b.people - a.people || compareNames(a.name, b.name))
      .slice(0, most);
  return [...largest(places), ...largest(groups)];
}
