import { useMemo, useState } from 'react';
import type { CountsScope, RecordsScope, SharingLevel, SpecialMark } from '../../../shared/model/sharing';
import { eventDay } from '../../../shared/queries/calendar';
import { collectPackSliced, type PackChoice } from '../../../shared/queries/packScope';
import { peopleOfSearch } from '../../../shared/queries/segments/peopleOfSearch';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { choicesByName } from '../../records/choices';
import { useCounted } from '../../store/useCounted';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { countOf } from '../../ui/words/countInWords';
import { dayInTable } from '../../ui/words/dayInWords';
import { type ScopeChosen, type ScopeOfOne, scopesOfOne } from './RecordsScopeFields';

/** From where the page was opened: a campaign, an event or a place, or people picked in the list. */
export interface PackBegun {
  about?: string | undefined;
  ids?: readonly string[] | undefined;
}

/** Which part of the book goes in a pack of records and how much of people, and what that comes to. */
export function usePackChoice({ about, ids }: PackBegun, today: string) {
  const open = useOpenWorkbook();
  const picked = ids ?? nobody;
  const choices = useWorkbook((workbook) => ({
    campaign: choicesByName(workbook.all('campaign')),
    place: choicesByName(workbook.all('place')),
    segment: choicesByName(workbook.all('segment')),
    event: [...workbook.all('event')]
      .sort((a, b) => (eventDay(a) < eventDay(b) ? 1 : -1))
      .map((event) => ({ value: event.id, label: `${event.title}, ${dayInTable(eventDay(event), today)}` })),
  }));
  const begunWith = scopesOfOne.find((each) => choices[each].some(({ value }) => value === about));
  const [of, setOf] = useState<ScopeChosen>(
    picked.length > 0 ? 'people' : (begunWith ?? (choices.campaign.length > 0 ? 'campaign' : 'all')),
  );
  const [chosen, setChosen] = useState<Readonly<Record<ScopeOfOne, string | null>>>(() => ({
    campaign: choices.campaign[0]?.value ?? null,
    event: choices.event[0]?.value ?? null,
    place: choices.place[0]?.value ?? null,
    segment: choices.segment[0]?.value ?? null,
    ...(begunWith && about ? { [begunWith]: about } : {}),
  }));
  const [level, setLevel] = useState<SharingLevel>('names');
  const [special, setSpecial] = useState<readonly SpecialMark[]>([]);
  const [media, setMedia] = useState(true);
  const found = useWorkbook(
    (workbook) => (of === 'segment' ? peopleOf(workbook, chosen.segment, today) : undefined),
    [of, chosen.segment, today],
  );
  const scope = useMemo(() => scopeOf(of, chosen, found ?? picked), [of, chosen, found, picked]);
  const choice = useMemo(
    (): PackChoice | undefined =>
      level === 'counts' || !scope ? undefined : { scope, level, special, media },
    [scope, level, special, media],
  );
  const countsScope = useMemo(
    (): CountsScope | undefined => (level === 'counts' ? countedOf(scope) : undefined),
    [scope, level],
  );
  const version = useWorkbook((workbook) => workbook.version);
  const counted = useCounted(() => choice && collectPackSliced(open.workbook, choice), [choice, version]);
  const title = useWorkbook(
    (workbook) => {
      const search = of === 'segment' ? workbook.get('segment', chosen.segment) : undefined;
      return search?.name ?? (scope ? titleOf(workbook, scope) : '');
    },
    [scope, of, chosen.segment],
  );
  return {
    of: countsScope ? countsScope.of : of,
    setOf,
    choices,
    chosen,
    choose: (one: ScopeOfOne, id: string | null) => setChosen({ ...chosen, [one]: id }),
    picked: picked.length,
    level,
    setLevel,
    special,
    setSpecial,
    media,
    setMedia,
    choice,
    /** The patch, where only counts go. */
    countsScope,
    title,
    /** What goes and what stays; while that is counted anew, as it was before. */
    contents: choice && counted.answer,
    counting: choice !== undefined && counted.done !== undefined,
  };
}

const nobody: readonly string[] = [];

/** What is counted where this was chosen: a place, else the whole book. */
const countedOf = (scope: RecordsScope | undefined): CountsScope =>
  scope?.of === 'place' ? scope : { of: 'all' };

function scopeOf(
  of: ScopeChosen,
  chosen: Readonly<Record<ScopeOfOne, string | null>>,
  picked: readonly string[],
): RecordsScope | undefined {
  if (of === 'all' || of === 'stories') return { of };
  if (of === 'people') return { of, ids: picked };
  // A search that finds nobody leaves nothing to send.
  if (of === 'segment') return picked.length > 0 ? { of: 'people', ids: picked } : undefined;
  const id = chosen[of];
  return id ? { of, id } : undefined;
}

/** Whom a saved search finds today; nobody where it cannot be asked. */
function peopleOf(workbook: WorkbookReader, segmentId: string | null, today: string): readonly string[] {
  const answer = peopleOfSearch(workbook, segmentId, today);
  return answer.ok ? answer.people.map(({ id }) => id) : [];
}

/** What the pack is called: after its campaign, event or place, or after what it holds. */
function titleOf(workbook: WorkbookReader, scope: RecordsScope): string {
  switch (scope.of) {
    case 'campaign':
    case 'place':
      return workbook.get(scope.of, scope.id)?.name ?? '';
    case 'event':
      return workbook.get('event', scope.id)?.title ?? '';
    case 'people':
      return countOf(scope.ids.length, 'person', 'people');
    case 'stories':
      return 'Stories';
    case 'all':
      return 'The whole book';
  }
}
