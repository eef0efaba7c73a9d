import type { Book } from './book';
import { instantAt } from './days';
import { spot } from './places';

/** Ward, turnout then and now in per cent, and whether we organised there. */
const wards: readonly (readonly [place: string, before: number, now: number, organised: boolean])[] = [
  ['bull-farm', 26.1, 31.4, true],
  ['ladybrook', 28.7, 29.2, false],
  ['forest-town', 30.2, 29.6, false],
  ['northumberland-park', 24.9, 31.8, true],
  ['tottenham-hale', 27.3, 33.9, true],
  ['west-green', 33.6, 34.1, false],
  ['palfrey', 32.4, 37.7, true],
  ['wealdstone', 31.5, 36.2, true],
  ['stanmore', 37.8, 37.1, false],
  ['saltaire', 39.4, 39.9, false],
  ['crewe-south', 24.2, 25.0, false],
  ['bitterne', 27.9, 28.3, false],
];

/** Lists that stand nowhere but here, so that no invented figure is taken for a real party’s. */
const lists = ['Residents First', 'Independent', 'Ward Voice', 'Homes and Buses', 'Green Valley'] as const;

const candidates = [
  'P. Allcock',
  'J. Mistry',
  'S. Tindall',
  'D. Okonjo',
  'R. Fairhurst',
  'M. Lodge',
  'A. Sekhon',
  'K. Penrose',
  'L. Whitby',
  'T. Aspinall',
  'N. Farouk',
  'C. Bridge',
  'H. Marsden',
  'E. Quayle',
];

/** The local elections of 7 May, each beside the one before it. */
export function writeElections(book: Book, places: ReadonlyMap<string, string>): void {
  for (const [key, before, now, organised] of wards) {
    const placeId = places.get(key);
    const electorate = spot(key).electorate ?? 5000;
    if (placeId === undefined) throw new Error(`no place ${key}`);
    const earlier = write(book, placeId, '2022-05-05', Math.round(electorate * 0.985), before);
    write(book, placeId, '2026-05-07', electorate, now, { previousId: earlier, organised });
  }
}

function write(
  book: Book,
  placeId: string,
  on: string,
  electorate: number,
  percent: number,
  more: { previousId?: string; organised?: boolean } = {},
): string {
  const { chance } = book;
  const at = on < '2026-01-01' ? '2026-04-20T10:00:00Z' : instantAt('2026-05-08', 9, 30);
  const turnout = Math.round((electorate * percent) / 100);
  const names = chance.some(candidates, 4);
  // Spoilt papers are votes cast and counted for nobody.
  let left = turnout - chance.whole(11, 38);
  const results = names.map((candidate, index) => {
    const votes =
      index === names.length - 1
        ? left
        : Math.round(left * ([0.4, 0.5, 0.6][index] ?? 0.5) * (0.85 + chance.unit() * 0.3));
    left -= votes;
    return { id: book.newId(at), candidate, party: lists[index] ?? 'Independent', votes };
  });
  return book.add(
    'election',
    book.newId(at),
    { on, type: 'local', placeId, electorate, turnout, results, ...more },
    at,
  );
}
