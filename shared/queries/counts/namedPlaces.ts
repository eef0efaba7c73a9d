import { countedPlaceTypes, exactFrom } from '../../model/countMeasures';
import type { Rec } from '../../model/kinds';
import type { CountRow } from '../../model/patchCounts';
import type { WorkbookReader } from '../../workbook/reader';

/** A place as rows of counts name it. */
export type NamedPlace = Pick<CountRow, 'place' | 'placeType' | 'placeIn'>;

/** Finds the named place under which a record at a place is counted. */
export type NamePlace = (placeId: string | null | undefined) => Rec<'place'> | undefined;

/**
 * Under which place each record is counted. Wards, towns and the like are named, and so is a place of no type where
 * ten people or more are; any other, which may be somebody's house, is counted under the place that it is part of.
 * Gives undefined for what belongs to no place that is named.
 */
export function namedPlaces(workbook: WorkbookReader): NamePlace {
  const peopled = new Map<string, number>();
  for (const { placeId } of workbook.all('person'))
    if (placeId) peopled.set(placeId, (peopled.get(placeId) ?? 0) + 1);
  const isNamed = ({ id, type }: Rec<'place'>) =>
    type ? countedPlaceTypes.includes(type) : (peopled.get(id) ?? 0) >= exactFrom;
  const known = new Map<string, Rec<'place'> | undefined>();
  const find: NamePlace = (placeId) => {
    const passed = new Set<string>();
    let place = workbook.get('place', placeId);
    while (place && !isNamed(place) && !passed.has(place.id)) {
      passed.add(place.id);
      place = workbook.get('place', place.parentId);
    }
    return place && isNamed(place) ? place : undefined;
  };
  return (placeId) => {
    if (!placeId) return undefined;
    if (!known.has(placeId)) known.set(placeId, find(placeId));
    return known.get(placeId);
  };
}

/** A named place with the named place around it. */
export function placeInRow(place: Rec<'place'>, named: NamePlace): NamedPlace {
  const around = named(place.parentId);
  return {
    place: place.name,
    ...(place.type ? { placeType: place.type } : {}),
    ...(around && around.id !== place.id ? { placeIn: around.name } : {}),
  };
}
