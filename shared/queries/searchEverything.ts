import { type Kind, kinds, type Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';
import { foldText } from './foldText';
import { searchPeople } from './searchPeople';
import { searchTextOf } from './searchTextOf';
import { shownName } from './shownName';
import { titleOf } from './titleOf';

export interface Hit {
  kind: Kind;
  id: string;
  title: string;
  /** 'event', 'person': what it is. */
  noun: string;
  /** Where the words stand deeper in the record: a few words around them. */
  around?: string;
}

/** Kinds the palette looks through after people, in the order in which equals are shown. */
const searched = ['event', 'campaign', 'group', 'place', 'story', 'task', 'conversation', 'win'] as const;
type Searched = (typeof searched)[number];

interface Texts {
  version: number;
  records: readonly Rec<Searched>[];
  titles: readonly string[];
  texts: readonly string[];
}

const kept = new WeakMap<WorkbookReader, Map<Kind, Texts>>();

/** Finds any record: people first, then events, campaigns and all else with words in it. */
export function searchEverything(workbook: WorkbookReader, typed: string, limit = 20): readonly Hit[] {
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const people = searchPeople(workbook, typed, Math.ceil(limit / 2)).people.map(
    (person): Hit => ({
      kind: 'person',
      id: person.id,
      title: shownName(person),
      noun: kinds.person.noun[0],
    }),
  );
  const inTitle: Hit[] = [];
  const deeper: Hit[] = [];
  for (const kind of searched) {
    const { records, titles, texts } = textsOf(workbook, kind);
    records.forEach((record, index) => {
      const title = ` ${titles[index] ?? ''}`;
      const text = texts[index] ?? '';
      if (words.every((word) => title.includes(` ${word}`))) inTitle.push(hitOf(workbook, record));
      else if (deeper.length < limit && words.every((word) => text.includes(` ${word}`))) {
        deeper.push({ ...hitOf(workbook, record), around: wordsAround(text, words[0] ?? '') });
      }
    });
  }
  return [...people, ...inTitle.slice(0, limit), ...deeper].slice(0, limit);
}

function hitOf(workbook: WorkbookReader, record: Rec<Searched>): Hit {
  return {
    kind: record.kind,
    id: record.id,
    title: titleOf(workbook, record),
    noun: kinds[record.kind].noun[0],
  };
}

function textsOf(workbook: WorkbookReader, kind: Searched): Texts {
  const ofWorkbook = kept.get(workbook) ?? new Map<Kind, Texts>();
  kept.set(workbook, ofWorkbook);
  const version = workbook.kindVersion(kind);
  const before = ofWorkbook.get(kind);
  if (before?.version === version) return before;
  const records = latestFirst(workbook.all(kind) as readonly Rec<Searched>[]);
  const texts = {
    version,
    records,
    titles: records.map((record) => foldText(titleOf(workbook, record))),
    texts: records.map((record) => ` ${searchTextOf(workbook, record)}`),
  };
  ofWorkbook.set(kind, texts);
  return texts;
}

const dayOf = (record: Rec<Searched>): string => {
  switch (record.kind) {
    case 'event':
      return eventDay(record);
    case 'conversation':
    case 'win':
      return record.on;
    case 'story':
      return record.heardOn ?? '';
    default:
      return '';
  }
};

const latestFirst = (records: readonly Rec<Searched>[]): readonly Rec<Searched>[] =>
  [...records].sort((a, b) => dayOf(b).localeCompare(dayOf(a)));

/** Up to six words on either side of the first hit. */
function wordsAround(text: string, word: string): string {
  const all = text.trim().split(' ');
  const at = all.findIndex((one) => one.startsWith(word));
  const from = Math.max(0, at - 6);
  const to = Math.min(all.length, at + 7);
  return `${from > 0 ? '… ' : ''}${all.slice(from, to).join(' ')}${to < all.length ? ' …' : ''}`;
}
