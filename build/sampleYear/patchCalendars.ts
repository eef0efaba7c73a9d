import type { Chance } from './chance';
import { daysAfter, nextWeekday, sampleToday } from './days';
import { type Occasion, occasion } from './occasion';
import { homesOf, spot } from './places';

/** Day, how many came, and how many of them for the first time (absent at the first). */
type Meeting = readonly [day: string, came: number, first?: number];

interface PatchYear {
  venue: string;
  campaign: string;
  meetings: readonly Meeting[];
  /** Door-knocks a month; the calendar leaves August out. */
  doors: number;
  phones?: boolean;
  houses: number;
}

const years: Readonly<Record<string, PatchYear>> = {
  broxtowe: {
    venue: 'Beeston Methodist Church hall',
    campaign: 'cold-homes',
    doors: 1,
    phones: true,
    houses: 4,
    meetings: [
      ['2026-03-21', 34],
      ['2026-04-25', 41, 19],
      ['2026-06-06', 47, 18],
      ['2026-07-18', 44, 14],
      ['2026-09-26', 58, 23],
    ],
  },
  tottenham: {
    venue: 'West Green Learning Centre',
    campaign: 'northumberland-damp',
    doors: 2,
    phones: true,
    houses: 5,
    meetings: [
      ['2026-03-12', 52],
      ['2026-04-30', 61, 28],
      ['2026-06-11', 70, 27],
      ['2026-07-23', 66, 20],
      ['2026-09-24', 84, 33],
      ['2026-11-05', 97, 35],
    ],
  },
  scarborough: {
    venue: 'Eastfield Community Centre',
    campaign: 'eastfield-buses',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-03-28', 29],
      ['2026-05-16', 36, 17],
      ['2026-07-04', 48, 22],
      ['2026-09-19', 44, 13],
      ['2026-10-31', 51, 16],
    ],
  },
  crewe: {
    venue: 'Crewe Railway Club',
    campaign: 'cold-homes',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-04-18', 27],
      ['2026-06-20', 33, 15],
      ['2026-10-03', 39, 16],
    ],
  },
  'blyth-valley': {
    venue: 'Blyth Phoenix Theatre bar',
    campaign: 'green-days',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-04-11', 31],
      ['2026-06-13', 37, 16],
      ['2026-10-10', 46, 18],
    ],
  },
  'morley-and-outwood': {
    venue: 'Morley Town Hall, Alexandra room',
    campaign: 'cold-homes',
    doors: 1,
    houses: 1,
    meetings: [
      ['2026-04-25', 24],
      ['2026-06-27', 28, 12],
      ['2026-10-17', 33, 13],
    ],
  },
  shipley: {
    venue: 'Kirkgate Community Centre',
    campaign: 'cold-homes',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-05-09', 26],
      ['2026-07-11', 30, 13],
      ['2026-11-14', 38, 15],
    ],
  },
  walsall: {
    venue: 'Palfrey Community Association',
    campaign: 'cold-homes',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-05-02', 33],
      ['2026-07-04', 35, 14],
      ['2026-09-26', 43, 18],
    ],
  },
  southampton: {
    venue: 'Bitterne Parish Church hall',
    campaign: 'green-days',
    doors: 1,
    houses: 1,
    meetings: [
      ['2026-03-28', 26],
      ['2026-06-06', 31, 14],
      ['2026-10-24', 37, 13],
    ],
  },
  cornwall: {
    venue: 'Camborne Community Centre',
    campaign: 'green-days',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-05-23', 22],
      ['2026-09-12', 27, 12],
    ],
  },
  carmarthen: {
    venue: 'St Peter’s Civic Hall',
    campaign: 'cold-homes',
    doors: 0.5,
    houses: 2,
    meetings: [
      ['2026-05-16', 25],
      ['2026-10-03', 31, 14],
    ],
  },
  'vale-of-glamorgan': {
    venue: 'Barry Memo Arts Centre',
    campaign: 'green-days',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-05-30', 23],
      ['2026-10-10', 26, 10],
    ],
  },
  'harrow-east': {
    venue: 'Wealdstone Centre',
    campaign: 'cold-homes',
    doors: 1,
    phones: true,
    houses: 2,
    meetings: [
      ['2026-03-28', 30],
      ['2026-06-13', 41, 20],
      ['2026-10-17', 49, 19],
    ],
  },
  'south-swindon': {
    venue: 'Broadgreen Community Centre',
    campaign: 'cold-homes',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-04-18', 21],
      ['2026-06-27', 24, 9],
      ['2026-11-07', 29, 11],
    ],
  },
  // The one that stalls: the numbers go down, a meeting is called off, and nobody is asked one by one.
  blackpool: {
    venue: 'Claremont Park Community Centre',
    campaign: 'cold-homes',
    doors: 0.5,
    houses: 0,
    meetings: [
      ['2026-03-14', 37],
      ['2026-04-25', 35, 11],
      ['2026-06-06', 31, 8],
      ['2026-10-03', 24, 5],
    ],
  },
  gravesham: {
    venue: 'Northfleet Sports Club',
    campaign: 'cold-homes',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-05-09', 25],
      ['2026-09-19', 32, 14],
    ],
  },
  morecambe: {
    venue: 'Heysham Jubilee Institute',
    campaign: 'green-days',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-05-23', 22],
      ['2026-09-26', 28, 12],
    ],
  },
  motherwell: {
    venue: 'Wishaw Old Parish Church',
    campaign: 'green-days',
    doors: 1,
    houses: 2,
    meetings: [
      ['2026-03-28', 28],
      ['2026-06-20', 36, 17],
      ['2026-10-31', 45, 18],
    ],
  },
  'colne-valley': {
    venue: 'Slaithwaite Civic Hall',
    campaign: 'cold-homes',
    doors: 0.5,
    houses: 1,
    meetings: [
      ['2026-05-16', 24],
      ['2026-10-24', 31, 13],
    ],
  },
};

const must: Readonly<Record<string, readonly string[]>> = {
  'broxtowe-2026-04-25': ['joyce', 'sunil', 'pritam'],
  'broxtowe-2026-06-06': ['joyce', 'sunil', 'irena'],
  'broxtowe-2026-09-26': ['joyce', 'sunil', 'mandeep', 'nadia', 'malika'],
  'tottenham-2026-03-12': ['kwame', 'hodan'],
  'tottenham-2026-09-24': ['kwame', 'hodan'],
  'tottenham-2026-11-05': ['kwame', 'hodan'],
  'scarborough-2026-03-28': ['alison', 'tom'],
  'scarborough-2026-09-19': ['alison', 'tom'],
};

const debriefs: readonly string[] = [
  'Started eight minutes late and ended on time. Cards before coats.',
  'Two people cried and both of them signed up. The tea urn tripped the lights.',
  'More first-timers than we had chairs laid out for. Need a second welcomer on the door.',
  'Good room, thin ask: half the cards say "something else". Be plainer next time.',
  'The youngest speaker did best, and she had practised the most.',
  'Rain all day and still they came. Rang everybody on the morning, which is the whole secret.',
  'Too many apologies from the back row. Ring the ones who said yes, the night before.',
  'A councillor turned up unasked and was given two minutes like everybody else.',
];

function meetings(patch: string, year: PatchYear): Occasion[] {
  const name = spot(patch).name;
  return year.meetings.map(([day, came, first], index) =>
    occasion(
      day,
      'mass-meeting',
      patch,
      patch,
      index === 0 ? `First mass meeting, ${name}` : `${name} mass meeting`,
      {
        venue: year.venue,
        campaign: year.campaign,
        came,
        first: first ?? came - 2,
        invited: Math.round(came * 3.3),
        yes: Math.round(came * (patch === 'blackpool' ? 1.9 : 1.55)),
        yesCame: Math.round(came * 0.86),
        commitments: Math.round(came * (patch === 'blackpool' ? 0.45 : 0.78)),
        commitmentGoal: Math.ceil((came * 0.9) / 5) * 5,
        must: must[`${patch}-${day}`],
        debrief: debriefs[(index * 3 + name.length) % debriefs.length],
      },
    ),
  );
}

/** Saturdays and Wednesdays from March to the end of November, August and the summer holiday left out. */
function work(patch: string, year: PatchYear, chance: Chance): Occasion[] {
  const found: Occasion[] = [];
  const homes = homesOf(patch);
  let turn = 0;
  for (let month = 3; month <= 11; month += 1) {
    if (month === 8) continue;
    const start = `2026-${String(month).padStart(2, '0')}-01`;
    const rounds = year.doors < 1 ? (month % 2 === 0 ? 1 : 0) : year.doors;
    for (let round = 0; round < rounds; round += 1) {
      const day = nextWeekday(daysAfter(start, 5 + round * 14 + chance.whole(0, 2) * 3), 6);
      const home = homes[turn % homes.length];
      turn += 1;
      if (!home || day > sampleToday) continue;
      const growth = patch === 'blackpool' ? 1.25 - month * 0.07 : 0.6 + month * 0.05;
      const came = Math.max(3, Math.round((5 + chance.whole(0, 4)) * growth));
      found.push(
        occasion(day, 'door-knocking', home.key, patch, `Door-knock, ${home.name}`, {
          came,
          tally: 'doors',
          campaign: year.campaign,
        }),
      );
    }
    if (year.phones && month !== 7) {
      const day = nextWeekday(daysAfter(start, 9), 3);
      found.push(
        occasion(day, 'phone-bank', patch, patch, `Phone bank, ${spot(patch).name}`, {
          came: chance.whole(4, 9),
          tally: 'phones',
        }),
      );
    }
  }
  return found;
}

function houses(patch: string, year: PatchYear, chance: Chance): Occasion[] {
  const homes = homesOf(patch);
  return Array.from({ length: year.houses }, (_, index) => {
    const home = homes[index % homes.length] ?? spot(patch);
    const start =
      ['2026-04-20', '2026-06-08', '2026-09-14', '2026-10-12', '2026-11-02'][index % 5] ?? '2026-04-20';
    const day = nextWeekday(daysAfter(start, chance.whole(0, 12)), chance.pick([2, 3, 4]));
    const came = chance.whole(6, 12);
    return occasion(day, 'house-meeting', home.key, patch, `${home.name} house meeting`, {
      came,
      invited: came + 9,
      yes: came + 5,
      yesCame: came - 2,
      commitments: Math.round(came * 0.6),
      newFaces: 0.7,
    });
  });
}

const calledOff: Occasion = occasion(
  '2026-07-18',
  'mass-meeting',
  'blackpool',
  'blackpool',
  'Blackpool mass meeting',
  {
    came: 0,
    invited: 96,
    yes: 51,
    cancelled: true,
    venue: 'Claremont Park Community Centre',
    campaign: 'cold-homes',
    commitmentGoal: 30,
    debrief:
      'Called off at four in the afternoon: the hall had flooded and there was no second key to anywhere. Rang 31 of the 51 who had said yes; the rest came to a locked door.',
  },
);

/** The year of every patch but Mansfield, whose year is written by hand. */
export function patchCalendars(chance: Chance): Occasion[] {
  const all = Object.entries(years).flatMap(([patch, year]) => [
    ...meetings(patch, year),
    ...work(patch, year, chance),
    ...houses(patch, year, chance),
  ]);
  return [...all, calledOff, eastwood];
}

const eastwood: Occasion = occasion(
  '2026-11-26',
  'house-meeting',
  'eastwood',
  'broxtowe',
  'Eastwood house meeting',
  {
    came: 0,
    capacity: 20,
    invited: 29,
    yes: 18,
    venue: 'Durban House, upstairs',
    campaign: 'cold-homes',
    commitmentGoal: 12,
    must: ['pritam', 'mandeep'],
    agenda: [
      ['Who we are', 8],
      ['Won so far', 9],
      ['Turnout', 6],
      ['Leaders', 5],
      ['The pledge', 8],
      ['What will you do?', 20],
      ['Close', 5],
    ],
  },
);
