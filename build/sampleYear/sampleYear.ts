import { relationId } from '../../shared/workbook/relationId';
import type { SampleYear } from '../../shared/workbook/sampleYear';
import { Book } from './book';
import { campaignIds, writeCampaigns } from './campaigns';
import { Chance } from './chance';
import { sampleNow, sampleToday } from './days';
import { writeElections } from './elections';
import { holdEvents } from './events';
import { Folk } from './folk';
import { writeGroups } from './groups';
import { doubleOfLorraine, leadingFigures } from './leadingFigures';
import { writeResponses } from './listening';
import { mansfieldCalendar } from './mansfieldCalendar';
import { nationalCalendar } from './nationalCalendar';
import { takeNovemberCards } from './novemberCards';
import { organisers } from './organisers';
import { patchCalendars } from './patchCalendars';
import { writePeople } from './people';
import { writePlaces } from './places';
import { Promises } from './promises';
import { writeStances } from './stances';
import { writeStories } from './stories';
import { Talks } from './talks';
import { writeTasks } from './tasks';
import { writeTies } from './ties';

const seed = 20_261_124;

/** A first year of community organising, the same at each run. */
export function makeSampleYear(): SampleYear {
  const book = new Book(new Chance(seed));
  const places = writePlaces(book);
  const folk = new Folk(book, [...organisers, ...leadingFigures, doubleOfLorraine]);
  const promises = new Promises(book);
  const talks = new Talks(book, folk, promises);
  const campaigns = campaignIds(book);
  const calendar = [...mansfieldCalendar, ...nationalCalendar, ...patchCalendars(book.chance)];
  const events = holdEvents({
    book,
    folk,
    promises,
    calendar,
    places,
    campaigns,
    takeCards: (held) => takeNovemberCards(book, folk, held, campaigns.get('meden-vale')),
    before: (day) => talks.until(day),
  });
  talks.until(sampleToday);
  talks.scriptedOnes();
  talks.doorsteps();
  promises.leaveOpen(sampleToday);
  writeCampaigns(book, folk, campaigns, places, events);
  const groups = writeGroups(book, folk, places);
  writeTies(book, folk);
  writeStances(book, folk, groups, campaigns);
  writeStories(book, folk, places, campaigns, events);
  writeResponses(book, events, campaigns);
  writeElections(book, places);
  writeTasks(book, folk, campaigns, events);
  writePeople(book, folk, places);
  const owner = folk.get('ruth');
  const ownerName = `${owner.given} ${owner.family}`;
  const named = { name: 'owner', value: { name: ownerName } };
  book.add('setting', relationId('setting', named), named, `${sampleToday.slice(0, 4)}-01-05T09:00:00Z`);
  return {
    version: 1,
    today: sampleToday,
    now: sampleNow,
    ownerName,
    ownerId: owner.id,
    records: book.records(),
  };
}
