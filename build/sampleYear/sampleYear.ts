import type { SampleYear } from '../../shared/workbook/sampleYear';
import { Book } from './book';
import { Chance } from './chance';
import { sampleNow, sampleToday } from './days';
import { holdEvents } from './events';
import { Folk } from './folk';
import { doubleOfLorraine, leadingFigures, organisers } from './leadingFigures';
import { mansfieldCalendar } from './mansfieldCalendar';
import { nationalCalendar } from './nationalCalendar';
import { patchCalendars } from './patchCalendars';
import { writePeople } from './people';
import { writePlaces } from './places';
import { Promises } from './promises';

const seed = 20_261_124;

/** A first year of community organising, the same at each run. */
export function makeSampleYear(): SampleYear {
  const book = new Book(new Chance(seed));
  const placeIds = writePlaces(book);
  const folk = new Folk(book, [...organisers, ...leadingFigures, doubleOfLorraine]);
  const promises = new Promises(book);
  const calendar = [...mansfieldCalendar, ...nationalCalendar, ...patchCalendars(book.chance)];
  holdEvents(
    book,
    folk,
    promises,
    calendar,
    placeIds,
    new Map(),
    () => false,
    () => undefined,
  );
  promises.leaveOpen(sampleToday);
  writePeople(book, folk, placeIds);
  const owner = folk.get('ruth');
  return {
    version: 1,
    today: sampleToday,
    now: sampleNow,
    ownerName: `${owner.given} ${owner.family}`,
    ownerId: owner.id,
    records: book.records(),
  };
}
