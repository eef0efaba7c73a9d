import { foldText } from '../foldText';
import { placeInWords } from './countWords';
import type { NamedPlace } from './namedPlaces';
import type { PatchCounts } from './rollUp';

/** A place that more than one patch has counted: whoever is there may be in each of them. */
export interface SharedPlace {
  /** 'Oak Tree in Mansfield'. */
  place: string;
  patches: readonly PatchCounts[];
}

/**
 * Places shared by two patches or more. Patches come from different books, so places are compared by name and type;
 * two wards of one name in different towns are two places, but one whose town is not told may be either.
 */
export function sharedPlaces(patches: readonly PatchCounts[]): readonly SharedPlace[] {
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
  return shared.sort(
    (a, b) => b.patches.length - a.patches.length || a.place.localeCompare(b.place, 'en-GB'),
  );
}

/** The named places in which a patch counted anything, each once. */
function placesOf({ rows }: PatchCounts): ReadonlyMap<string, NamedPlace> {
  const places = new Map<string, NamedPlace>();
  for (const row of rows)
    if (row.by === 'place' && row.place)
      places.set(`${foldText(row.place)}/${row.placeType ?? ''}/${foldText(row.placeIn ?? '')}`, row);
  return places;
}
