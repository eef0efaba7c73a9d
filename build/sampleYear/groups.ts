import { relationId } from '../../shared/workbook/relationId';
import type { Book } from './book';
import { daysAfter, earliest, instantAt, latest, sampleToday } from './days';
import type { Folk, Member } from './folk';
import { patches, patchOf, spot } from './places';

interface Plan {
  key: string;
  name: string;
  type: string;
  place: string;
  /** Key of the leading figure who leads it. */
  leader?: string;
  members: number;
  notes?: string;
  /** Only those whose street has this in it. */
  street?: string;
}

const blocks: readonly (readonly [name: string, leader: string | undefined])[] = [
  ['Ash House', 'aisha'],
  ['Birch House', 'sheila'],
  ['Cedar House', 'carol-ann'],
  ['Elder House', 'fatima'],
  ['Hazel House', 'fay'],
  ['Larch House', undefined],
];
const oakBlocks: readonly (string | undefined)[] = [
  'precious',
  'maureen',
  undefined,
  'tracy',
  'kath',
  undefined,
  undefined,
  undefined,
];

const plans: readonly Plan[] = [
  {
    key: 'elm-close-tenants',
    name: 'Elm Close tenants',
    type: 'tenants',
    place: 'elm-close',
    leader: 'aisha',
    members: 14,
  },
  ...blocks.map(
    ([name, leader]): Plan => ({
      key: `block-${name}`,
      name,
      type: 'tenants',
      place: 'elm-close',
      leader,
      members: leader === undefined ? 2 : 5,
      street: name,
      notes: 'Fourteen flats.',
    }),
  ),
  ...oakBlocks.map(
    (leader, index): Plan => ({
      key: `block-${index + 1}`,
      name: `Oak Tree Lane, Block ${index + 1}`,
      type: 'tenants',
      place: 'oak-tree-lane',
      leader,
      members: index === 7 ? 0 : 6,
      street: `Block ${index + 1}`,
      notes: 'Sixteen flats.',
    }),
  ),
  {
    key: 'depot-stewards',
    name: 'Depot shop stewards',
    type: 'union',
    place: 'mansfield',
    leader: 'gary',
    members: 6,
  },
  { key: 'unison', name: 'Unison branch', type: 'union', place: 'mansfield', members: 4 },
  { key: 'st-marks', name: 'St Mark’s parish', type: 'faith', place: 'mansfield', members: 5 },
  { key: 'oakwood-school', name: 'Oakwood School', type: 'school', place: 'mansfield', members: 4 },
  { key: 'food-bank', name: 'Mansfield food bank', type: 'community', place: 'mansfield', members: 6 },
  { key: 'surgery', name: 'Maun GP surgery', type: 'business', place: 'mansfield', members: 0 },
  {
    key: 'beeston-quakers',
    name: 'Beeston Quaker meeting',
    type: 'faith',
    place: 'beeston',
    leader: 'joyce',
    members: 5,
  },
  { key: 'stapleford-parents', name: 'Stapleford parents', type: 'school', place: 'stapleford', members: 6 },
  { key: 'west-green-mosque', name: 'West Green mosque', type: 'faith', place: 'west-green', members: 8 },
  {
    key: 'park-lane-tenants',
    name: 'Northumberland Park tenants',
    type: 'tenants',
    place: 'northumberland-park',
    leader: 'kwame',
    members: 15,
  },
  {
    key: 'crewe-rail',
    name: 'Crewe rail workers',
    type: 'union',
    place: 'crewe-south',
    leader: 'megan',
    members: 7,
  },
  { key: 'blyth-apprentices', name: 'Blyth apprentices', type: 'community', place: 'blyth', members: 8 },
  { key: 'saltaire-growers', name: 'Saltaire allotments', type: 'community', place: 'saltaire', members: 5 },
  {
    key: 'palfrey-gurdwara',
    name: 'Palfrey gurdwara kitchen',
    type: 'faith',
    place: 'palfrey',
    leader: 'harjit',
    members: 7,
  },
  {
    key: 'eastfield-early',
    name: 'Eastfield early shift',
    type: 'community',
    place: 'eastfield',
    leader: 'alison',
    members: 9,
  },
  {
    key: 'wishaw-choir',
    name: 'Wishaw steel choir',
    type: 'community',
    place: 'wishaw',
    leader: 'jim',
    members: 6,
  },
  { key: 'merched', name: 'Merched y Wawr, Rhydaman', type: 'community', place: 'ammanford', members: 5 },
  {
    key: 'blackpool-renters',
    name: 'Claremont renters',
    type: 'tenants',
    place: 'claremont',
    members: 4,
    notes: 'Has not met since June.',
  },
  { key: 'meden-vale-board', name: 'Meden Vale board', type: 'authority', place: 'mansfield', members: 0 },
  { key: 'repairs-firm', name: 'Hallam Repairs Ltd', type: 'business', place: 'mansfield', members: 0 },
  { key: 'lift-engineers', name: 'Lift engineers', type: 'business', place: 'mansfield', members: 0 },
  { key: 'regulator', name: 'Housing regulator', type: 'authority', place: 'england', members: 0 },
  { key: 'mp-office', name: 'The MP’s office', type: 'authority', place: 'mansfield', members: 0 },
  { key: 'mansfield-post', name: 'Mansfield Post', type: 'business', place: 'mansfield', members: 0 },
  { key: 'radio-maun', name: 'Radio Maun', type: 'business', place: 'mansfield', members: 0 },
  { key: 'landlords-forum', name: 'Landlords’ forum', type: 'authority', place: 'mansfield', members: 0 },
  { key: 'arrears', name: 'Rent arrears team', type: 'authority', place: 'mansfield', members: 0 },
  { key: 'advice', name: 'Citizens’ advice', type: 'community', place: 'mansfield', members: 0 },
  { key: 'insurers', name: 'The insurers', type: 'business', place: 'mansfield', members: 0 },
];

/** Online communities, with how many were in them at the end of each month that somebody looked. */
const online: readonly {
  name: string;
  platform: string;
  place: string;
  from: number;
  counts: readonly number[];
  reach?: boolean;
}[] = [
  {
    name: 'Meden Vale tenants',
    platform: 'whatsapp',
    place: 'mansfield',
    from: 4,
    counts: [19, 34, 61, 88, 90, 117, 139, 164],
  },
  {
    name: 'Fix our homes Mansfield',
    platform: 'facebook',
    place: 'mansfield',
    from: 3,
    counts: [42, 118, 205, 391, 460, 455, 602, 871, 1043],
    reach: true,
  },
  {
    name: 'Keep the 16',
    platform: 'facebook',
    place: 'warsop',
    from: 3,
    counts: [88, 240, 515, 1130, 1402, 1390, 1371, 1350, 1333],
    reach: true,
  },
  {
    name: 'Broxtowe doors',
    platform: 'whatsapp',
    place: 'beeston',
    from: 5,
    counts: [14, 23, 27, 26, 38, 44, 71],
  },
  {
    name: 'N17 first vote',
    platform: 'instagram',
    place: 'tottenham',
    from: 2,
    counts: [61, 190, 402, 455, 510, 838, 860, 1012, 1240, 1395],
    reach: true,
  },
  {
    name: 'Ask us first',
    platform: 'tiktok',
    place: 'england',
    from: 6,
    counts: [210, 1650, 1880, 2240, 2610, 2950],
    reach: true,
  },
  {
    name: 'Early shift, Eastfield',
    platform: 'whatsapp',
    place: 'eastfield',
    from: 4,
    counts: [11, 18, 26, 47, 63, 66, 71, 74],
  },
  {
    name: 'Claremont renters',
    platform: 'facebook',
    place: 'claremont',
    from: 3,
    counts: [54, 73, 79, 76, 71, 66, 60, 58],
  },
  {
    name: 'Cartrefi cynnes Sir Gâr',
    platform: 'facebook',
    place: 'carmarthen',
    from: 5,
    counts: [22, 39, 45, 47, 71, 96, 118],
  },
  {
    name: 'Steel towns next',
    platform: 'whatsapp',
    place: 'motherwell',
    from: 6,
    counts: [24, 31, 30, 35, 58, 61],
  },
];

/** Writes groups, who belongs to them and who leads them. Gives back the id of each group by its key. */
export function writeGroups(
  book: Book,
  folk: Folk,
  places: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const plan of plans) {
    const at = '2026-03-02T10:00:00Z';
    const id = book.newId(at);
    ids.set(plan.key, id);
    book.add(
      'group',
      id,
      { name: plan.name, type: plan.type, placeId: places.get(plan.place), notes: plan.notes },
      at,
    );
    const leader = plan.leader === undefined ? undefined : folk.get(plan.leader);
    if (leader)
      tieTo(book, 'leads', leader, id, latest(leader.joined, leader.ladder.at(-1)?.on ?? leader.joined));
    for (const one of membersOf(book, folk, plan, leader))
      tieTo(book, 'member', one, id, earliest(daysAfter(one.joined, 6), sampleToday));
  }
  for (const community of online) {
    const counts = community.counts.map((members, index) => {
      const on = earliest(
        `2026-${String(community.from + index).padStart(2, '0')}-${index % 2 === 0 ? '28' : '27'}`,
        '2026-11-22',
      );
      const recorded = instantAt(on, 20, 0);
      return {
        id: book.newId(recorded),
        on,
        members,
        recorded,
        ...(community.reach ? { reach: Math.round(members * (2.1 + ((index * 7) % 5) * 0.6)) } : {}),
      };
    });
    const at = counts[0]?.recorded ?? '2026-03-01T20:00:00Z';
    book.add(
      'group',
      book.newId(at),
      {
        name: community.name,
        type: 'online',
        platform: community.platform,
        placeId: places.get(community.place),
        memberCounts: counts,
      },
      counts.at(-1)?.recorded ?? at,
    );
  }
  return ids;
}

function membersOf(book: Book, folk: Folk, plan: Plan, leader: Member | undefined): Member[] {
  const patch = patches.includes(plan.place) ? plan.place : patchOf(plan.place);
  const near = folk.all.filter(
    (one) =>
      one !== leader &&
      !one.figure?.powerHolder &&
      one.warmth > 0.1 &&
      (plan.street !== undefined
        ? one.street?.includes(plan.street)
        : spot(plan.place).type === 'constituency'
          ? one.patch === patch
          : one.home === plan.place),
  );
  return book.chance.heavy(near, plan.members, (one) => one.warmth + one.came.length * 0.2);
}

function tieTo(book: Book, type: 'leads' | 'member', one: Member, groupId: string, day: string): void {
  const fields = { type, fromId: one.id, toId: groupId, toKind: 'group' as const };
  const id = relationId('tie', fields);
  if (!book.has(id)) book.add('tie', id, fields, instantAt(day, 21, 0));
}
