import type { Book } from './book';

export interface Spot {
  key: string;
  name: string;
  type: 'constituency' | 'ward' | 'town' | 'estate' | 'nation';
  within?: string;
  electorate?: number;
  /** The part of a postcode before the space. */
  outward?: string;
  streets?: readonly string[];
}

const nations: Spot[] = [
  { key: 'england', name: 'England', type: 'nation' },
  { key: 'wales', name: 'Wales', type: 'nation' },
  { key: 'scotland', name: 'Scotland', type: 'nation' },
];

type Part = [name: string, type: 'ward' | 'town' | 'estate', outward: string, electorate: number];

function patch(nation: string, name: string, electorate: number, parts: Part[]): Spot[] {
  const key = keyOf(name);
  return [
    { key, name, type: 'constituency', within: nation, electorate, outward: parts[0]?.[2] },
    ...parts.map(([part, type, outward, count]): Spot => {
      const spot: Spot = { key: keyOf(part), name: part, type, within: key, outward };
      return count > 0 ? { ...spot, electorate: count } : spot;
    }),
  ];
}

export const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

/** Constituencies with the wards, towns and estates in which the people of the year live. Electorates are rounded. */
export const spots: readonly Spot[] = [
  ...nations,
  ...patch('england', 'Mansfield', 76_200, [
    ['Oak Tree Lane', 'estate', 'NG18', 1_140],
    ['Elm Close', 'estate', 'NG18', 0],
    ['Bull Farm', 'ward', 'NG19', 4_300],
    ['Ladybrook', 'ward', 'NG18', 4_050],
    ['Mansfield Woodhouse', 'town', 'NG19', 14_200],
    ['Warsop', 'town', 'NG20', 9_300],
    ['Forest Town', 'ward', 'NG19', 4_600],
  ]),
  ...patch('england', 'Broxtowe', 72_800, [
    ['Beeston', 'town', 'NG9', 16_400],
    ['Stapleford', 'town', 'NG9', 11_900],
    ['Eastwood', 'town', 'NG16', 8_700],
  ]),
  ...patch('england', 'Tottenham', 74_900, [
    ['Northumberland Park', 'ward', 'N17', 9_100],
    ['Tottenham Hale', 'ward', 'N17', 8_800],
    ['West Green', 'ward', 'N15', 9_300],
  ]),
  ...patch('england', 'Crewe', 75_600, [
    ['Crewe South', 'ward', 'CW2', 7_400],
    ['Nantwich', 'town', 'CW5', 11_800],
  ]),
  ...patch('england', 'Blyth Valley', 74_100, [
    ['Blyth', 'town', 'NE24', 29_000],
    ['Cramlington', 'town', 'NE23', 22_500],
  ]),
  ...patch('england', 'Morley and Outwood', 77_300, [
    ['Morley', 'town', 'LS27', 17_900],
    ['Outwood', 'ward', 'WF1', 8_100],
  ]),
  ...patch('england', 'Shipley', 73_800, [
    ['Saltaire', 'ward', 'BD18', 6_900],
    ['Bingley', 'town', 'BD16', 13_700],
  ]),
  ...patch('england', 'Walsall', 74_500, [
    ['Palfrey', 'ward', 'WS1', 10_200],
    ['Bloxwich', 'town', 'WS3', 18_600],
  ]),
  ...patch('england', 'Southampton', 72_400, [
    ['Bitterne', 'ward', 'SO18', 9_700],
    ['Shirley', 'ward', 'SO15', 9_900],
  ]),
  ...patch('england', 'Cornwall', 71_900, [
    ['Camborne', 'town', 'TR14', 15_300],
    ['Falmouth', 'town', 'TR11', 16_800],
  ]),
  ...patch('wales', 'Carmarthen', 71_600, [
    ['Carmarthen Town', 'town', 'SA31', 10_900],
    ['Ammanford', 'town', 'SA18', 6_100],
  ]),
  ...patch('wales', 'Vale of Glamorgan', 73_200, [
    ['Barry', 'town', 'CF62', 40_100],
    ['Cowbridge', 'town', 'CF71', 5_000],
  ]),
  ...patch('england', 'Harrow East', 75_100, [
    ['Wealdstone', 'ward', 'HA3', 9_000],
    ['Stanmore', 'ward', 'HA7', 9_200],
  ]),
  ...patch('england', 'South Swindon', 72_600, [
    ['Walcot', 'ward', 'SN3', 8_200],
    ['Old Town', 'ward', 'SN1', 8_500],
  ]),
  ...patch('england', 'Blackpool', 74_300, [
    ['Claremont', 'ward', 'FY1', 4_700],
    ['Layton', 'ward', 'FY3', 5_100],
  ]),
  ...patch('england', 'Gravesham', 73_900, [
    ['Northfleet', 'town', 'DA11', 14_800],
    ['Gravesend', 'town', 'DA12', 25_600],
  ]),
  ...patch('england', 'Scarborough', 74_000, [
    ['Eastfield', 'estate', 'YO11', 4_900],
    ['Whitby', 'town', 'YO21', 10_200],
  ]),
  ...patch('england', 'Morecambe', 72_900, [
    ['Heysham', 'ward', 'LA3', 11_200],
    ['Poulton', 'ward', 'LA4', 5_200],
  ]),
  ...patch('scotland', 'Motherwell', 71_300, [
    ['Wishaw', 'town', 'ML2', 23_400],
    ['Craigneuk', 'ward', 'ML1', 7_900],
  ]),
  ...patch('england', 'Colne Valley', 73_500, [
    ['Slaithwaite', 'town', 'HD7', 5_600],
    ['Holmfirth', 'town', 'HD9', 17_200],
  ]),
];

/** Constituency keys, in the order in which organising is thickest. */
export const patches: readonly string[] = spots
  .filter((spot) => spot.type === 'constituency')
  .map((spot) => spot.key);

const spotByKey = new Map(spots.map((spot) => [spot.key, spot]));

export function spot(key: string): Spot {
  const found = spotByKey.get(key);
  if (!found) throw new Error(`no such place: ${key}`);
  return found;
}

/** The patch that a place belongs to: itself, or the constituency around it. */
export const patchOf = (key: string): string => {
  const here = spot(key);
  return here.type === 'constituency' || here.within === undefined ? key : patchOf(here.within);
};

/** Places of a patch in which people live. */
export const homesOf = (patchKey: string): readonly Spot[] => spots.filter((one) => one.within === patchKey);

const streets = [
  'Chapel Street',
  'Station Road',
  'Victoria Road',
  'Albert Street',
  'Park Road',
  'Mill Lane',
  'Church Street',
  'Queen Street',
  'Alexandra Road',
  'The Crescent',
  'Orchard Close',
  'Grange Avenue',
  'Sycamore Road',
  'Beech Avenue',
  'Manor Road',
  'Northfield Lane',
  'Wharf Street',
  'Garden Road',
  'Highfield Avenue',
  'Coronation Street',
  'Nursery Lane',
  'Rectory Road',
  'Bridge Street',
  'Welbeck Street',
  'Colliery Row',
  'Springfield Road',
];

/** Street names to draw from; on the two estates of the repairs campaign everyone lives in the blocks. */
export function streetsIn(key: string): readonly string[] {
  if (key === 'oak-tree-lane') return ['Oak Tree Lane'];
  if (key === 'elm-close') return ['Elm Close'];
  return streets;
}

/** Whether nobody but those of one place lives under its postcodes: then they tell the place. */
const isAlone = (one: Spot): boolean =>
  one.type !== 'constituency' &&
  spots.filter((other) => other.type !== 'constituency' && other.outward === one.outward).length === 1;

/** Writes the places, parents first. Gives back the id of each by its key. */
export function writePlaces(book: Book): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const one of spots) {
    const at = '2025-12-01T10:00:00Z';
    const id = book.newId(at);
    ids.set(one.key, id);
    book.add(
      'place',
      id,
      {
        name: one.name,
        type: one.type,
        parentId: one.within === undefined ? undefined : ids.get(one.within),
        electorate: one.electorate,
        postcodes: isAlone(one) && one.outward ? [one.outward] : undefined,
      },
      at,
    );
  }
  return ids;
}
