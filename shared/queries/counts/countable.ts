import { countedCategories, countedStages, type MeasureName } from '../../model/countMeasures';
import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { eventDay } from '../calendar';
import { eventsInScope } from '../charts/eventsInScope';
import { dayMade } from '../dayMade';
import { eventStages } from '../eventStages';
import { firstVisits } from '../firstVisits';
import { ladderHistory } from '../ladderStage';
import { placesWithin } from '../placesWithin';
import { presentStoryConsent } from '../presentStoryConsent';
import type { Person } from '../shownName';
import type { NamePlace } from './namedPlaces';

/** Which part of the book is counted, and over which days. */
export interface CountedPart {
  /** This place and everything below it; absent: the whole book. */
  placeId?: string | undefined;
  since: string;
  until: string;
  today: string;
}

/**
 * Something that is counted: a person or a record by its id, once in each cell however often it is met there, or a
 * number of its own. Nothing of this leaves: it is what the rows are counted from.
 */
export interface Countable {
  id?: string;
  count?: number;
  stage?: string;
  place?: Rec<'place'> | undefined;
  month?: string;
  category?: string;
}

/** Everything that each measure counts. */
export function countable(
  workbook: WorkbookReader,
  part: CountedPart,
  named: NamePlace,
): Readonly<Record<MeasureName, readonly Countable[]>> {
  const within = part.placeId ? placesWithin(workbook, part.placeId) : undefined;
  const isWithin = (placeId: string | null | undefined): boolean =>
    !within || (typeof placeId === 'string' && within.has(placeId));
  const until = part.until < part.today ? part.until : part.today;
  const inTime = (day: string | null | undefined): day is string =>
    typeof day === 'string' && day >= part.since && day <= until;
  const people = peopleWithin(workbook, isWithin, until);
  const events = eventsInScope(workbook, { ...part, from: part.since, to: until });
  const held = new Map(events.map((event) => [event.id, event]));
  const ofPerson = (personId: string, day: string): Countable[] => {
    const known = people.get(workbook.resolve(personId));
    return known ? [{ ...known, place: named(known.placeId), month: month(day) }] : [];
  };
  const ofEvent = (event: Rec<'event'>): Countable => ({
    place: named(event.placeId),
    month: month(eventDay(event)),
    category: among(countedCategories, event.category ?? 'gathering'),
  });
  const talks = workbook.all('conversation').filter(({ on }) => inTime(on));
  const arrivals = workbook.all('attendance').flatMap(({ attended, eventId, personId }) => {
    const event = attended ? held.get(eventId) : undefined;
    return event ? ofPerson(personId, eventDay(event)) : [];
  });
  const visits = firstVisits(workbook);
  const stages = events.map((event) => ({ event, ...eventStages(workbook, event, part.today, visits) }));
  const commitments = workbook.all('commitment');
  return {
    people: [...people.values()].map(({ id, stage, placeId }) => ({ id, stage, place: named(placeId) })),
    met: [...talks.flatMap(({ personId, on }) => ofPerson(personId, on)), ...arrivals],
    events: events.map((event) => ({ count: 1, ...ofEvent(event) })),
    attendances: stages.map(({ event, came }) => ({ count: came, ...ofEvent(event) })),
    firstTimers: stages.map(({ event, firstTime }) => ({ count: firstTime, ...ofEvent(event) })),
    commitmentsMade: commitments.flatMap((one) => {
      const day = dayMade(workbook, one);
      return inTime(day) ? ofPerson(one.personId, day).map((each) => ({ ...each, id: one.id })) : [];
    }),
    commitmentsKept: commitments.flatMap((one) => {
      const day = one.keptOn ?? one.due ?? dayMade(workbook, one);
      if (one.state !== 'kept' || !inTime(day)) return [];
      return ofPerson(one.personId, day).map((each) => ({ ...each, id: one.id }));
    }),
    oneToOnes: talks.flatMap(({ id, personId, on, oneToOne }) =>
      oneToOne ? ofPerson(personId, on).map((each) => ({ ...each, id })) : [],
    ),
    stories: workbook.all('story').flatMap((story) => {
      const level = presentStoryConsent(story)?.level;
      const kept = level === undefined || level === 'private' || level === 'withdrawn';
      if (kept || !inTime(story.heardOn) || !isWithin(story.placeId)) return [];
      return [{ id: story.id, place: named(story.placeId), month: month(story.heardOn) }];
    }),
    campaigns: workbook
      .all('campaign')
      .filter((one) => (one.started ?? until) <= until && (one.ended ?? part.since) >= part.since)
      .filter((one) => !within || (one.placeIds ?? []).some(isWithin))
      .map(({ id }) => ({ id })),
    actions: events
      .filter(({ category }) => category === 'action')
      .map((event) => ({ count: 1, ...ofEvent(event) })),
    wins: workbook.all('win').flatMap(({ id, on, campaignId }) => {
      const places = workbook.get('campaign', campaignId)?.placeIds ?? [];
      return inTime(on) && (!within || places.some(isWithin)) ? [{ id, month: month(on) }] : [];
    }),
  };
}

interface Counted {
  id: string;
  stage: string;
  placeId: string | null | undefined;
}

function peopleWithin(
  workbook: WorkbookReader,
  isWithin: (placeId: string | null | undefined) => boolean,
  until: string,
): ReadonlyMap<string, Counted> {
  const people = new Map<string, Counted>();
  for (const person of workbook.all('person'))
    if (isWithin(person.placeId))
      people.set(person.id, { id: person.id, stage: stageAt(person, until), placeId: person.placeId });
  return people;
}

/** Where somebody stood at the end of the period. */
function stageAt(person: Person, until: string): string {
  const entry = ladderHistory(person).findLast(({ on }) => on <= until);
  return entry ? among(countedStages, entry.stage) : 'none';
}

const among = (published: readonly string[], code: string): string =>
  published.includes(code) ? code : 'other';

const month = (day: string): string => day.slice(0, 7);
