import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { daysAfter, earliest, instantAt, sampleToday } from './days';
import type { Folk, Member } from './folk';
import type { Occasion } from './occasion';
import { homesOf } from './places';
import type { Promises } from './promises';
import { writeTallies } from './tallies';
import { Turnout } from './turnout';

export interface Held {
  occasion: Occasion;
  id: string;
  came: readonly Member[];
}

const local = (day: string, [hour, minute]: readonly [number, number], plus: number): string => {
  const minutes = hour * 60 + minute + plus;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

interface Year {
  book: Book;
  folk: Folk;
  promises: Promises;
  calendar: readonly Occasion[];
  places: ReadonlyMap<string, string>;
  campaigns: ReadonlyMap<string, string>;
  /** True where the cards of an event are written down elsewhere. */
  takeCards: (held: Held) => boolean;
  /** What happens between events, up to a day. */
  before: (day: string) => void;
}

/** Runs the year's events in order of time, so that each finds people as the ones before have left them. */
export function holdEvents(year: Year): Held[] {
  const { book, folk, promises, calendar, places, campaigns } = year;
  const ordered = [...calendar].sort((a, b) =>
    a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1,
  );
  return ordered.map((occasion) => {
    year.before(occasion.day);
    promises.passBy(occasion.day);
    const planned = instantAt(daysAfter(earliest(occasion.day, sampleToday), -12), 10, 20);
    const id = book.newId(planned);
    const campaignId = occasion.campaign === undefined ? undefined : campaigns.get(occasion.campaign);
    const past = occasion.day <= sampleToday;
    const came = new Turnout(book, folk, promises, occasion, id).run();
    book.add(
      'event',
      id,
      fieldsOf(book, folk, occasion, places, campaignId),
      past ? instantAt(daysAfter(occasion.day, 1), 9, 40) : planned,
    );
    const held = { occasion, id, came };
    if (past && !occasion.cancelled) {
      if (!year.takeCards(held)) promises.takeAt(occasion, id, came, campaignId);
      writeTallies(book, occasion, id, came);
      meetAtTheDoor(book, folk, occasion);
    }
    return held;
  });
}

function fieldsOf(
  book: Book,
  folk: Folk,
  occasion: Occasion,
  placeIds: ReadonlyMap<string, string>,
  campaignId: string | undefined,
): ValuesOf<'event'> {
  const past = occasion.day <= sampleToday && !occasion.cancelled;
  return {
    title: occasion.title,
    type: occasion.type,
    category: occasion.category,
    starts: local(occasion.day, occasion.starts, 0),
    ends: local(occasion.day, occasion.starts, occasion.minutes),
    placeId: placeIds.get(occasion.place),
    venue: occasion.venue,
    capacity: occasion.capacity,
    campaignId,
    agenda: (occasion.agenda ?? []).map(([title, minutes, speaker], index) => ({
      id: book.newId(instantAt(occasion.day, 8, index)),
      title,
      minutes,
      ...(speaker === undefined ? {} : { speakerId: folk.get(speaker).id }),
      position: String.fromCharCode(97 + index),
    })),
    headcount: past
      ? (occasion.headcount ?? (occasion.type === 'mass-meeting' ? occasion.came : undefined))
      : undefined,
    firstTimers: past ? occasion.firstTimers : undefined,
    skillsTaught: occasion.skillsTaught ? [...occasion.skillsTaught] : undefined,
    commitmentGoal: occasion.commitmentGoal,
    debrief: occasion.debrief,
    cancelled: occasion.cancelled,
  };
}

/** A door-knock meets people who then stay in the book, though most of them never come to anything. */
function meetAtTheDoor(book: Book, folk: Folk, occasion: Occasion): void {
  const { chance } = book;
  const share = { doors: 0.42, petition: 2.4, registration: 0.5, phones: 0 }[occasion.tally ?? 'phones'];
  const count =
    occasion.type === 'polling-day' ? 3 : Math.round(occasion.came * share * (0.7 + chance.unit() * 0.6));
  for (let index = 0; index < count; index += 1) {
    folk.meet({
      patch: occasion.patch,
      home: homesOf(occasion.patch).some((home) => home.key === occasion.place) ? occasion.place : undefined,
      day: occasion.day,
      source:
        occasion.tally === 'registration'
          ? 'Registered to vote at the stall'
          : occasion.tally === 'petition'
            ? 'Signed the repairs petition'
            : 'On the doorstep',
      warmth: [0.06, 0.62],
    });
  }
}
