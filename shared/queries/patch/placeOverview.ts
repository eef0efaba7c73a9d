import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { placesWithin } from '../placesWithin';
import { compareNames, type Person, shownName } from '../shownName';
import { type PlaceCovered, peopleLivingIn, placesCovered } from './placesCovered';
import { type LeaderGap, whomToAsk } from './whomToAsk';

/** A place directly below another. */
export interface PlaceBelow extends PlaceCovered {
  /** Where nobody leads. */
  gap: LeaderGap | undefined;
}

export interface PlaceOverview {
  place: Rec<'place'>;
  /** The places it lies in, the nearest first. */
  within: readonly Rec<'place'>[];
  below: readonly PlaceBelow[];
  /** Everybody who lives there or in a place below. */
  people: readonly Person[];
  leaders: readonly Person[];
  groups: readonly Rec<'group'>[];
  /** The latest first, cancelled ones left out. */
  events: readonly Rec<'event'>[];
  campaigns: readonly Rec<'campaign'>[];
  /** Of the place, or told by somebody who lives there; the latest first. */
  stories: readonly Rec<'story'>[];
  gap: LeaderGap | undefined;
}

/** A place and all below it on one page. */
export function placeOverview(workbook: WorkbookReader, placeId: string): PlaceOverview | undefined {
  const place = workbook.get('place', placeId);
  if (!place) return undefined;
  const places = placesWithin(workbook, place.id);
  const covered = placesCovered(workbook);
  const own = covered.find((one) => one.place.id === place.id);
  const people = peopleLivingIn(workbook, places);
  const leaders = (own?.leaders ?? []).flatMap((id) => workbook.get('person', id) ?? []);
  const here = (record: { placeId?: string | null }): boolean => places.has(record.placeId ?? '');
  const living = new Set(people.map(({ id }) => id));
  return {
    place,
    within: placesAround(workbook, place),
    below: covered
      .filter((one) => one.place.parentId === place.id && one.place.id !== place.id)
      .map((one) => ({
        ...one,
        gap:
          one.leaders.length > 0
            ? undefined
            : whomToAsk(workbook, peopleLivingIn(workbook, placesWithin(workbook, one.place.id))),
      })),
    people,
    leaders: [...leaders].sort((a, b) => compareNames(shownName(a), shownName(b))),
    groups: workbook
      .all('group')
      .filter(here)
      .sort((a, b) => compareNames(a.name, b.name)),
    events: workbook
      .all('event')
      .filter((event) => !event.cancelled && here(event))
      .sort((a, b) => b.starts.localeCompare(a.starts)),
    campaigns: workbook
      .all('campaign')
      .filter((campaign) => (campaign.placeIds ?? []).some((id) => places.has(id)))
      .sort((a, b) => compareNames(a.name, b.name)),
    stories: workbook
      .all('story')
      .filter((story) => here(story) || (story.personId && living.has(workbook.resolve(story.personId))))
      .sort((a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '')),
    gap: leaders.length === 0 ? whomToAsk(workbook, people) : undefined,
  };
}

/** The places that a place lies in, the nearest first; a circle ends where it closes. */
export function placesAround(workbook: WorkbookReader, place: Rec<'place'>): readonly Rec<'place'>[] {
  const around: Rec<'place'>[] = [];
  const seen = new Set([place.id]);
  for (
    let next = workbook.get('place', place.parentId);
    next && !seen.has(next.id);
    next = workbook.get('place', next.parentId)
  ) {
    seen.add(next.id);
    around.push(next);
  }
  return around;
}
