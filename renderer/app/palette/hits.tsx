import {
  IconCalendarEvent,
  IconChecklist,
  IconFlag3,
  IconMapPin,
  IconMessage,
  IconMessage2,
  IconTrophy,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Rec } from '../../../shared/model/kinds';
import { foldText } from '../../../shared/queries/foldText';
import { ladderStage } from '../../../shared/queries/ladderStage';
import { lastSpoken } from '../../../shared/queries/lastContact';
import { codeLabel } from '../../../shared/queries/listCodes';
import { placeName } from '../../../shared/queries/placesWithin';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { shownName } from '../../../shared/queries/shownName';
import { titleOf } from '../../../shared/queries/titleOf';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { AssessmentRing } from '../../ui/AssessmentRing';
import { momentInSentence, nearShortDay } from '../../ui/words/dayInWords';
import type { AtHand, PaletteDeed, PersonDeed } from '../forRooms/paletteDeed';
import { routeOfRecord } from '../forRooms/routeOfRecord';
import { findOtherRecords, findPeople, wordsOf } from './findRecords';
import { snippet } from './snippet';

export interface Hit {
  key: string;
  group: string;
  title: string;
  hint?: string | undefined;
  icon: ReactNode;
  run(at: AtHand): void;
  /** What can be done with the person at once. */
  person?: Rec<'person'>;
}

const icons: Partial<Record<Rec['kind'], ReactNode>> = {
  event: <IconCalendarEvent size={20} />,
  campaign: <IconFlag3 size={20} />,
  group: <IconUsersGroup size={20} />,
  place: <IconMapPin size={20} />,
  story: <IconMessage2 size={20} />,
  conversation: <IconMessage size={20} />,
  task: <IconChecklist size={20} />,
  win: <IconTrophy size={20} />,
};

function personHit(workbook: WorkbookReader, person: Rec<'person'>, today: string): Hit {
  const spoke = lastSpoken(workbook, person.id);
  const facts = [
    placeName(workbook, person.placeId),
    codeLabel(workbook, 'ladderStage', ladderStage(person)),
    spoke ? `spoke ${nearShortDay(spoke, today)}` : 'never spoken to',
  ];
  return {
    key: person.id,
    group: 'People',
    title: shownName(person),
    hint: facts.filter(Boolean).join(' · '),
    icon: <AssessmentRing level={presentAssessment(person)?.level} />,
    person,
    run: ({ go }) => go({ room: 'people', page: 'person', id: person.id }),
  };
}

function recordHit(
  workbook: WorkbookReader,
  record: Rec,
  deeper: boolean,
  words: readonly string[],
  today: string,
): Hit {
  const when = record.kind === 'event' ? momentInSentence(record.starts, today) : undefined;
  return {
    key: record.id,
    group: 'Found in the record',
    title: titleOf(workbook, record),
    hint: (deeper ? snippet(record, words) : undefined) ?? when,
    icon: icons[record.kind],
    run: ({ go }) => {
      const route = routeOfRecord(record);
      if (route) go(route);
    },
  };
}

function deedHits(
  workbook: WorkbookReader,
  deeds: readonly PaletteDeed[],
  words: readonly string[],
  today: string,
): Hit[] {
  return deeds
    .filter((deed) => {
      const text = ` ${foldText(`${deed.words} ${deed.also ?? ''}`)}`;
      return words.every((word) => text.includes(` ${word}`));
    })
    .map((deed) => ({
      key: deed.key,
      group: 'Do',
      title: deed.words,
      hint: deed.hint?.(workbook, today),
      icon: deed.icon,
      run: deed.run,
    }));
}

/** What Ctrl K shows for a query: people, deeds, then the rest of the record. `@` asks for people only, `>` for deeds. */
export function hitsFor(
  workbook: WorkbookReader,
  query: string,
  deeds: readonly PaletteDeed[],
  today: string,
): Hit[] {
  const only = query.startsWith('@') ? 'people' : query.startsWith('>') ? 'deeds' : 'all';
  const asked = only === 'all' ? query : query.slice(1);
  const words = wordsOf(asked);
  if (only === 'deeds') return deedHits(workbook, deeds, words, today);
  const people = findPeople(workbook, asked, only === 'people' ? 40 : 5).map((person) =>
    personHit(workbook, person, today),
  );
  if (only === 'people') return people;
  const others = findOtherRecords(workbook, asked, 6);
  return [
    ...people,
    ...deedHits(workbook, deeds, words, today).slice(0, words.length === 0 ? 12 : 5),
    ...others.map(({ record, deeper }) => recordHit(workbook, record, deeper, words, today)),
  ];
}

/** The deeds about one person that make sense for them. */
export function deedsFor(person: Rec<'person'>, workbook: WorkbookReader, deeds: readonly PersonDeed[]) {
  return deeds.flatMap((deed) => {
    const words = deed.words(person, workbook);
    return words === undefined ? [] : [{ deed, words }];
  });
}
