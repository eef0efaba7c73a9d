import type { Rec } from '../../model/kinds';
import { foldText } from '../foldText';
import { placeInWords } from './countWords';
import type { NamedPlace } from './namedPlaces';
import type { PatchCounts } from './rollUp';

/** A place that more than one patch has counted: whoever is there may be in each of them. */
export interface SharedPlace {
  /** 'Oak Tree in Mansfield'; 'Mansfield, within Nottinghamshire' where one patch lies around another's places. */
  place: string;
  patches: readonly PatchCounts[];
}

/**
 * Places shared by two patches or more, and patches that lie around places of another. Which place is part of which
 * is told by the packs, and by the places of this book: `ours`.
 */
export function sharedPlaces(
  patches: readonly PatchCounts[],
  ours: readonly Rec<'place'>[] = [],
): readonly SharedPlace[] {
  const same = samePlaces(patches);
  const met = new Set(same.flatMap((place) => pairsOf(place.patches)));
  return [...same, ...placesAround(patches, ours, met)].sort(
    (a, b) => b.patches.length - a.patches.length || a.place.localeCompare(b.place, 'en-GB'),
  );
}

const pairOf = (a: PatchCounts, b: PatchCounts): string => [a.id, b.id].sort().join(' ');
const pairsOf = (patches: readonly PatchCounts[]): string[] =>
  patches.flatMap((a) => patches.filter((b) => b !== a).map((b) => pairOf(a, b)));

/**
 * Patches come from different books, so places are compared by name and type;
 * two wards of one name in different towns are two places, but one whose town is not told may be either.
 */
function samePlaces(patches: readonly PatchCounts[]): readonly SharedPlace[] {
  const byName = new Map<string, { row: NamedPlace; patch: PatchCounts }[]>();
  for (const patch of patches)
    for (const row of placesOf(patch).values()) {
      const key = `${foldText(row.place ?? '')}/${row.placeType ?? ''}`;
      const met = byName.get(key);
      if (met) met.push({ row, patch });
      else byName.set(key, [{ row, patch }]);
    }
  const shared: SharedPlace[] = [];
  for (const met of byName.values()) {
    const around = new Set(met.flatMap(({ row }) => (row.placeIn ? [foldText(row.placeIn)] : [])));
    for (const town of around.size > 0 ? around : ['']) {
      const here = met.filter(({ row }) => !row.placeIn || foldText(row.placeIn) === town);
      const within = [...new Set(here.map(({ patch }) => patch))];
      const told = here.find(({ row }) => row.placeIn) ?? here[0];
      if (told && within.length > 1) shared.push({ place: placeInWords(told.row), patches: within });
    }
  }
  return shared;
}

/** How many of the places within are named. */
const namedWithin = 2;

/**
 * Places of one patch that lie within a place of another: who is counted in Mansfield may be counted in
 * Nottinghamshire too. Of two patches that share a place nothing more is said.
 */
function placesAround(
  patches: readonly PatchCounts[],
  ours: readonly Rec<'place'>[],
  met: ReadonlySet<string>,
): readonly SharedPlace[] {
  const around = aroundOf(patches, ours);
  const counted = new Map(patches.map((patch) => [patch, [...placesOf(patch).values(), ...ownPlace(patch)]]));
  const byName = new Map<string, Set<PatchCounts>>();
  for (const [patch, places] of counted)
    for (const { place } of places) {
      const name = foldText(place ?? '');
      byName.set(name, (byName.get(name) ?? new Set()).add(patch));
    }
  const found = new Map<string, { inner: Set<string>; outer: string; patches: Set<PatchCounts> }>();
  for (const [patch, places] of counted)
    for (const row of places)
      for (const [name, outer] of namesAround(row, around))
        for (const other of byName.get(name) ?? []) {
          if (other === patch || met.has(pairOf(patch, other))) continue;
          const here = found.get(name) ?? { inner: new Set(), outer, patches: new Set([other]) };
          found.set(name, here);
          here.inner.add(row.place ?? '');
          here.patches.add(other).add(patch);
        }
  return [...found.values()].map(({ inner, outer, patches: those }) => {
    const names = [...inner].sort((a, b) => a.localeCompare(b, 'en-GB'));
    const more = names.length > namedWithin ? ` and ${names.length - namedWithin} more` : '';
    return {
      place: `${names.slice(0, namedWithin).join(', ')}${more}, within ${outer}`,
      patches: [...those],
    };
  });
}

/** Of a patch that is one place and all below it, that place. */
const ownPlace = ({ part, patch }: PatchCounts): readonly NamedPlace[] =>
  part === 'all' ? [] : [{ place: patch }];

/** Folded name of a place → the places of which one of that name is part, by folded name as they are written. */
type Around = ReadonlyMap<string, ReadonlyMap<string, string>>;

function aroundOf(patches: readonly PatchCounts[], ours: readonly Rec<'place'>[]): Around {
  const around = new Map<string, Map<string, string>>();
  const note = (inner: string, outer: string) => {
    const held = around.get(foldText(inner)) ?? new Map<string, string>();
    around.set(foldText(inner), held.set(foldText(outer), outer));
  };
  const named = new Map(ours.map((place) => [place.id, place]));
  for (const { name, parentId } of ours) {
    const parent = parentId ? named.get(parentId) : undefined;
    if (parent) note(name, parent.name);
  }
  for (const patch of patches)
    for (const { place, placeIn } of placesOf(patch).values()) if (place && placeIn) note(place, placeIn);
  return around;
}

/** Every place around one, outwards; where a pack told the first of them, that one and no other of its name. */
function namesAround({ place = '', placeIn }: NamedPlace, around: Around): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting: [string, string][] = placeIn
    ? [[foldText(placeIn), placeIn]]
    : [...(around.get(foldText(place)) ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [name, written] = next;
    if (found.has(name)) continue;
    found.set(name, written);
    waiting.push(...(around.get(name) ?? []));
  }
  return found;
}

/** The named places in which a patch counted anything, each once. */
function placesOf({ rows }: PatchCounts): ReadonlyMap<string, NamedPlace> {
  const places = new Map<string, NamedPlace>();
  for (const row of rows)
    if (row.by === 'place' && row.place)
      places.set(`${foldText(row.place)}/${row.placeType ?? ''}/${foldText(row.placeIn ?? '')}`, row);
  return places;
}
