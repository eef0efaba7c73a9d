import type { ValuesOf } from '../../shared/model/kinds';
import type { Book } from './book';
import { instantAt } from './days';
import type { Held } from './events';
import type { Folk } from './folk';

type Pledge = readonly [
  demand: number,
  target: number,
  answer: 'yes' | 'partly' | 'no',
  on: string,
  words: string,
];

interface Plan {
  key: string;
  name: string;
  summary: string;
  themes: readonly string[];
  places: readonly string[];
  parent?: string;
  stage: string;
  started: string;
  ended?: string;
  targets?: readonly (readonly [name: string, role: string, figure?: string])[];
  demands?: readonly (readonly [text: string, state: 'asked' | 'pledged' | 'partly' | 'refused' | 'won'])[];
  pledges?: readonly Pledge[];
  wins?: readonly {
    on: string;
    demand?: number;
    title: string;
    description: string;
    helped: number;
    evidence: string;
  }[];
}

const plans: readonly Plan[] = [
  {
    key: 'fix-our-homes',
    name: 'Fix our homes',
    summary:
      'One national campaign, fought block by block: damp treated, repairs answered, and no rent rise until the work is done.',
    themes: ['repairs', 'rent', 'childrens-health'],
    places: ['england'],
    stage: 'building',
    started: '2026-02-01',
  },
  {
    key: 'better-buses',
    name: 'Buses that come',
    summary: 'Local lines saved one by one, and a say for passengers in what runs.',
    themes: ['buses', 'work'],
    places: ['england'],
    stage: 'pressing',
    started: '2026-03-01',
  },
  {
    key: 'meden-vale',
    name: 'Meden Vale repairs',
    parent: 'fix-our-homes',
    stage: 'pressing',
    started: '2026-03-04',
    themes: ['repairs', 'childrens-health', 'energy-bills'],
    places: ['oak-tree-lane', 'elm-close'],
    summary:
      '212 flats in 14 blocks at Oak Tree Lane and Elm Close, Mansfield. The landlord is Meden Vale Homes. Damp, lifts out for weeks, and repairs that are closed on the computer and not in the flat.',
    targets: [
      ['Graham Pell', 'Chief executive, Meden Vale Homes', 'pell'],
      ['Carol Whitmore', 'Director of Repairs, Meden Vale Homes', 'carol'],
    ],
    demands: [
      ['Damp treated in all 212 flats by 31 March', 'partly'],
      ['Urgent repairs answered within 14 days', 'pledged'],
      ['No rent rise until the work is done', 'refused'],
      ['A monthly meeting with tenants', 'won'],
    ],
    pledges: [
      [1, 0, 'yes', '2026-10-08', 'Fourteen days, and you may hold me to the date on the ticket.'],
      [2, 0, 'no', '2026-10-08', 'The rent is set by the board and I will not pretend otherwise.'],
      [3, 0, 'yes', '2026-10-08', 'First Tuesday of the month, here or at yours.'],
      [0, 1, 'partly', '2026-11-19', 'All 212 by 31 March, if the money that we have asked for comes.'],
    ],
    wins: [
      {
        on: '2026-11-02',
        demand: 1,
        title: 'Working lifts and heating in 148 flats',
        description:
          'Two days after the press day both lifts at Elm Close ran, and boilers in ten blocks were made safe and lit by 2 November.',
        helped: 386,
        evidence:
          'Tenants’ own survey of 2 to 6 November, door by door; job sheets seen by Sheila Bowler and Derek Staniland.',
      },
      {
        on: '2026-10-13',
        demand: 3,
        title: 'A monthly meeting between tenants and the landlord',
        description: 'Held on time three times out of three, minutes written by both sides.',
        helped: 480,
        evidence: 'Signed note of the meeting on 13 October.',
      },
    ],
  },
  {
    key: 'northumberland-damp',
    name: 'Northumberland Park: dry by winter',
    parent: 'fix-our-homes',
    stage: 'negotiating',
    started: '2026-03-12',
    themes: ['repairs', 'childrens-health'],
    places: ['northumberland-park'],
    summary:
      'Ninety-six flats above the shops. The freeholder and the council each say that it is the other.',
    targets: [
      ['Lettings director', 'Park Lane Estates'],
      ['Head of housing standards', 'The council'],
    ],
    demands: [
      ['One survey of all 96 flats, paid by the freeholder', 'won'],
      ['Mould cleared and fans fitted before December', 'pledged'],
      ['Nobody moved on for complaining', 'asked'],
    ],
    pledges: [
      [0, 0, 'yes', '2026-05-21', 'We will pay for one survey if everybody lets us in on the same two days.'],
      [1, 0, 'yes', '2026-11-05', 'Fans in the worst forty before December, the rest in the new year.'],
    ],
    wins: [
      {
        on: '2026-07-02',
        demand: 0,
        title: 'A survey of all 96 flats',
        description: 'The freeholder paid after the damp tour; 91 of 96 households opened their doors.',
        helped: 271,
        evidence: 'The survey itself, with dates.',
      },
    ],
  },
  {
    key: 'keep-the-16',
    name: 'Keep the 16',
    parent: 'better-buses',
    stage: 'won',
    started: '2026-03-16',
    ended: '2026-07-10',
    themes: ['buses', 'work'],
    places: ['mansfield', 'warsop', 'mansfield-woodhouse'],
    summary:
      'The 16 runs from Warsop through Mansfield Woodhouse to the hospital. The evening and Sunday buses were to go in September.',
    targets: [
      ['Andrew Skelton', 'Managing director, Maun Valley Buses', 'operator'],
      ['Margaret Booth', 'County councillor, transport', 'booth'],
    ],
    demands: [
      ['Keep the evening buses on the 16', 'won'],
      ['Keep a Sunday service to the hospital', 'won'],
      ['Tell passengers before a cut, not after', 'pledged'],
    ],
    pledges: [
      [0, 1, 'yes', '2026-06-27', 'I will put the money in the July paper.'],
      [1, 0, 'partly', '2026-06-27', 'Sundays, if the county pays half.'],
      [2, 0, 'yes', '2026-07-10', 'Eight weeks’ notice on the bus itself, in print a child can read.'],
    ],
    wins: [
      {
        on: '2026-07-10',
        demand: 0,
        title: 'Evening and Sunday buses on the 16 are saved',
        description:
          'Thirteen days after the march the county found half and the operator the other half, until March 2028.',
        helped: 1140,
        evidence: 'County paper of 10 July; passengers a week from the operator’s own count.',
      },
    ],
  },
  {
    key: 'eastfield-buses',
    name: 'A bus for the early shift',
    parent: 'better-buses',
    stage: 'pressing',
    started: '2026-03-28',
    themes: ['buses', 'work'],
    places: ['eastfield'],
    summary:
      'The first bus from Eastfield gets in at ten past seven and the early shift starts at six. Hotels, the hospital and the fish dock all lose people over it.',
    targets: [['Commercial manager', 'Coastline Travel']],
    demands: [
      ['A bus from Eastfield before half past five', 'partly'],
      ['Real times at every stop on the estate', 'won'],
      ['One fare across both companies', 'asked'],
    ],
    pledges: [[0, 0, 'partly', '2026-10-08', 'A trial of twelve weeks from January, weekdays only.']],
    wins: [
      {
        on: '2026-09-30',
        demand: 1,
        title: 'Real times at nine stops in Eastfield',
        description: 'Fitted after the bus stop day, when 41 people wrote down every bus that did not come.',
        helped: 620,
        evidence: 'Seen at all nine stops by Tom Lyth on 30 September.',
      },
    ],
  },
  {
    key: 'cold-homes',
    name: 'Warm homes this winter',
    parent: 'fix-our-homes',
    stage: 'building',
    started: '2026-04-01',
    themes: ['energy-bills', 'repairs', 'care'],
    places: [
      'broxtowe',
      'crewe',
      'morley-and-outwood',
      'shipley',
      'walsall',
      'carmarthen',
      'harrow-east',
      'south-swindon',
      'blackpool',
      'gravesham',
      'colne-valley',
    ],
    summary:
      'Listening first, then one ask in each place: lofts, boilers, prepayment meters, and a warm room on each estate.',
    demands: [
      ['A warm room open every weekday from November', 'pledged'],
      ['Loft insulation offered street by street, renters included', 'asked'],
    ],
    wins: [
      {
        on: '2026-11-02',
        demand: 0,
        title: 'Warm rooms opened in Beeston, Crewe and Shipley',
        description: 'Two churches and a library, weekdays ten to four, with a kettle.',
        helped: 340,
        evidence: 'Opening notices; visitors’ book for the first fortnight.',
      },
    ],
  },
  {
    key: 'green-days',
    name: 'Green industrial revolution',
    stage: 'researching',
    started: '2026-05-01',
    themes: ['climate', 'work', 'young-people'],
    places: [
      'blyth',
      'craigneuk',
      'wishaw',
      'heysham',
      'camborne',
      'falmouth',
      'bitterne',
      'barry',
      'cramlington',
    ],
    summary:
      'Days in the towns that made the last industrial revolution, asking what the next one must bring: jobs, training and cheaper power, here.',
    demands: [
      ['Apprenticeships for local people on every publicly backed site', 'asked'],
      ['Heat from old mine water for homes near the shafts', 'asked'],
    ],
  },
  {
    key: 'first-vote',
    name: 'First vote',
    stage: 'building',
    started: '2026-02-21',
    themes: ['young-people', 'schools'],
    places: ['tottenham', 'walsall', 'harrow-east', 'mansfield', 'broxtowe'],
    summary:
      'Registering those whom nobody has asked, and learning to knock on a door by doing it beside somebody who has.',
    demands: [['A registration day in every sixth form and college', 'pledged']],
  },
];

/** Ids of the campaigns by key, made before the events that belong to them. */
export function campaignIds(book: Book): ReadonlyMap<string, string> {
  return new Map(plans.map((plan) => [plan.key, book.newId(instantAt(plan.started, 9, 0))]));
}

/** Writes the campaigns and their wins; a pledge finds the event at which it was made. */
export function writeCampaigns(
  book: Book,
  folk: Folk,
  ids: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
  events: readonly Held[],
): void {
  const placed = (keys: readonly string[]) => keys.flatMap((key) => places.get(key) ?? []);
  for (const plan of plans) {
    const id = ids.get(plan.key);
    if (id === undefined) throw new Error(`no id for ${plan.key}`);
    const at = instantAt(plan.started, 9, 5);
    const ref = () => book.newId(at);
    const targets = (plan.targets ?? []).map(([name, role, figure], index) => ({
      id: ref(),
      name,
      role,
      position: letter(index),
      ...(figure === undefined ? {} : { personId: folk.get(figure).id }),
    }));
    const demands = (plan.demands ?? []).map(([text, state], index) => ({
      id: ref(),
      text,
      state,
      position: letter(index),
    }));
    const pledges = (plan.pledges ?? []).map(([demand, target, answer, on, words]) => {
      const event = events.find((held) => held.occasion.day === on && held.occasion.campaign === plan.key);
      return {
        id: ref(),
        demandId: demands[demand]?.id ?? '',
        targetId: targets[target]?.id ?? '',
        answer,
        on,
        words,
        ...(event ? { eventId: event.id } : {}),
      };
    });
    const fields: ValuesOf<'campaign'> = {
      name: plan.name,
      summary: plan.summary,
      themes: [...plan.themes],
      placeIds: placed(plan.places),
      stage: plan.stage,
      started: plan.started,
      ended: plan.ended,
      parentId: plan.parent === undefined ? undefined : ids.get(plan.parent),
      targets,
      demands,
      pledges,
    };
    const last =
      [plan.started, plan.ended, ...(plan.pledges ?? []).map((pledge) => pledge[3])]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? plan.started;
    book.add('campaign', id, fields, instantAt(last, 21, 10));
    for (const win of plan.wins ?? []) {
      const won = instantAt(win.on, 18, 0);
      book.add(
        'win',
        book.newId(won),
        {
          campaignId: id,
          demandId: win.demand === undefined ? undefined : demands[win.demand]?.id,
          on: win.on,
          title: win.title,
          description: win.description,
          peopleHelped: win.helped,
          evidence: win.evidence,
        },
        won,
      );
    }
  }
}

const letter = (index: number): string => String.fromCharCode(97 + index);
