import { type Occasion, occasion } from './occasion';

const civic = 'Mansfield Civic Centre';
const hall = 'Oak Tree Lane community hall';

const mass = (day: string, title: string, more: Partial<Occasion> & { came: number }) =>
  occasion(day, 'mass-meeting', 'mansfield', 'mansfield', title, { venue: civic, ...more });

/** The eight mass meetings of Mansfield, and the launch before the year began. */
const massMeetings: Occasion[] = [
  mass('2025-12-04', 'Launch meeting', {
    came: 24,
    invited: 61,
    yes: 33,
    yesCame: 21,
    commitments: 14,
    must: ['ruth', 'joyce'],
    newFaces: 0.5,
    debrief: 'Cold hall, warm room. Twenty-four is enough to start with. Nobody wanted to leave at nine.',
  }),
  mass('2026-03-14', 'First mass meeting', {
    came: 46,
    first: 29,
    invited: 168,
    yes: 74,
    yesCame: 41,
    commitments: 34,
    commitmentGoal: 40,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'gary', 'precious'],
    debrief:
      'Too long before the first local voice. Precious got the loudest clap and she only said three sentences. Lead with her next time.',
  }),
  mass('2026-04-18', 'April mass meeting', {
    came: 52,
    first: 17,
    invited: 190,
    yes: 81,
    yesCame: 46,
    commitments: 39,
    commitmentGoal: 45,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'precious', 'maureen'],
    debrief:
      'Clashed with the home match; men of a certain age missing. Commitment cards worked better than hands up.',
  }),
  mass('2026-05-16', 'May mass meeting: what we win next', {
    came: 61,
    first: 24,
    invited: 214,
    yes: 97,
    yesCame: 55,
    commitments: 47,
    commitmentGoal: 50,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'lorraine', 'maureen', 'gary'],
    roles: { aisha: 'welcome' },
    debrief:
      'First time with a crèche, and eleven mothers came who could not have before. Aisha ran it and still signed up two.',
  }),
  mass('2026-06-13', 'June mass meeting: keep the 16', {
    came: 58,
    first: 15,
    invited: 221,
    yes: 101,
    yesCame: 52,
    commitments: 49,
    commitmentGoal: 55,
    campaign: 'keep-the-16',
    must: ['ruth', 'aisha', 'gary', 'elaine', 'fatima'],
    debrief:
      'Hottest day of the year and the windows do not open. Down three, but every depot steward in the room.',
  }),
  mass('2026-07-11', 'July mass meeting: the bus is won, the damp is next', {
    came: 70,
    first: 26,
    invited: 236,
    yes: 104,
    yesCame: 62,
    commitments: 56,
    commitmentGoal: 60,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'sheila', 'ron', 'precious', 'carol-ann'],
    roles: { precious: 'speaker' },
    debrief:
      'The march filled the room. Said plainly who asked whom to come, and a forest of hands for Aisha.',
  }),
  mass('2026-09-12', 'September mass meeting: back and bigger', {
    came: 74,
    first: 27,
    invited: 252,
    yes: 117,
    yesCame: 65,
    commitments: 61,
    commitmentGoal: 65,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'precious', 'maureen', 'sheila', 'stuart', 'tracy'],
    roles: { aisha: 'welcome', precious: 'chair' },
    debrief:
      'Aisha ran sign-in alone, nobody queued. August cost us some: nine who said yes in July were not rung once.',
  }),
  mass('2026-10-10', 'October mass meeting: our four demands', {
    came: 83,
    first: 29,
    invited: 281,
    yes: 126,
    yesCame: 72,
    commitments: 66,
    commitmentGoal: 70,
    campaign: 'meden-vale',
    must: ['ruth', 'aisha', 'precious', 'gary', 'maureen', 'sheila', 'owen', 'elaine', 'ron'],
    roles: { maureen: 'speaker' },
    debrief:
      'Graham Pell’s two pledges read out two days after he made them, with the refusal. The room booed the refusal and wrote it on the cards.',
  }),
  mass('2026-11-19', 'Warm homes mass meeting', {
    came: 91,
    first: 34,
    invited: 312,
    yes: 140,
    yesCame: 79,
    commitments: 76,
    commitmentGoal: 80,
    capacity: 160,
    campaign: 'meden-vale',
    must: [
      'ruth',
      'aisha',
      'precious',
      'gary',
      'maureen',
      'sheila',
      'owen',
      'ron',
      'lorraine',
      'stuart',
      'bev',
      'mags',
      'marcus',
      'dean',
      'nasreen',
      'fatima',
      'carol-ann',
      'fay',
      'derek',
      'tracy',
      'kath',
      'lorrain',
    ],
    roles: { aisha: 'welcome', precious: 'chair', maureen: 'speaker', gary: 'steward' },
    agenda: [
      ['Who is in the room', 6],
      ['What damp does to a child', 9, 'maureen'],
      ['What we have won since March', 8],
      ['Carol Whitmore answers our first demand', 14],
      ['Why I am a leader now', 6, 'aisha'],
      ['What will you do: cards', 20],
      ['Close', 5],
    ],
    debrief:
      'Ninety-one. Bev spoke from the floor, very strong. Ask again. Carol Whitmore said all 212 flats by 31 March in front of everybody, then hedged on money: partly. Cards in hand before the coats.',
  }),
];

const doors = (day: string, place: string, came: number, more: Partial<Occasion> = {}) =>
  occasion(day, 'door-knocking', place, 'mansfield', `Door-knock, ${placeWords[place] ?? place}`, {
    came,
    tally: 'doors',
    campaign: 'meden-vale',
    ...more,
  });

const placeWords: Readonly<Record<string, string>> = {
  'oak-tree-lane': 'Oak Tree Lane',
  'elm-close': 'Elm Close',
  'bull-farm': 'Bull Farm',
  warsop: 'Warsop',
  ladybrook: 'Ladybrook',
  'forest-town': 'Forest Town',
};

const doorKnocks: Occasion[] = [
  doors('2026-02-21', 'oak-tree-lane', 6, { first: 6 }),
  doors('2026-03-28', 'oak-tree-lane', 9),
  doors('2026-04-11', 'elm-close', 8),
  doors('2026-04-25', 'bull-farm', 11),
  doors('2026-05-23', 'oak-tree-lane', 12, { must: ['precious', 'gary'] }),
  doors('2026-06-06', 'elm-close', 13, { must: ['precious', 'aisha'] }),
  doors('2026-06-20', 'warsop', 10, { campaign: 'keep-the-16' }),
  doors('2026-07-18', 'oak-tree-lane', 15, { must: ['precious', 'maureen'] }),
  doors('2026-07-25', 'ladybrook', 9),
  doors('2026-08-29', 'elm-close', 5, { must: ['gary'] }),
  doors('2026-09-19', 'oak-tree-lane', 16, { must: ['precious', 'maureen', 'derek'] }),
  doors('2026-09-26', 'elm-close', 14, { must: ['aisha', 'sheila'] }),
  doors('2026-10-17', 'bull-farm', 15),
  doors('2026-10-24', 'oak-tree-lane', 18, { must: ['precious', 'derek'] }),
  doors('2026-11-14', 'elm-close', 17, { must: ['aisha', 'sheila', 'gary'] }),
  doors('2026-11-21', 'oak-tree-lane', 11, { must: ['precious', 'sheila'] }),
  doors('2026-11-28', 'oak-tree-lane', 0, { invited: 34, yes: 15, debrief: undefined }),
  doors('2026-11-29', 'elm-close', 0, { invited: 26, yes: 9 }),
];

const actions: Occasion[] = [
  occasion('2026-06-27', 'action-day', 'mansfield', 'mansfield', 'Bus march', {
    came: 88,
    headcount: 240,
    first: 60,
    invited: 190,
    yes: 96,
    yesCame: 61,
    campaign: 'keep-the-16',
    venue: 'Market Place',
    starts: [11, 0],
    minutes: 120,
    must: ['ruth', 'aisha', 'gary', 'elaine', 'joyce'],
    roles: { aisha: 'speaker', gary: 'steward' },
    alsoFrom: ['broxtowe'],
    debrief:
      'Two hundred and forty behind one bus driven at walking pace. The operator’s managing director watched from the office window and came down.',
  }),
  occasion('2026-09-17', 'deputation', 'mansfield', 'mansfield', 'Petition handed in', {
    came: 14,
    headcount: 22,
    campaign: 'meden-vale',
    venue: 'Meden Vale Homes, Chesterfield Road',
    starts: [12, 30],
    minutes: 45,
    must: ['ruth', 'precious', 'maureen', 'sheila'],
    tally: 'petition',
    debrief: '164 households of 212. Reception would not take it; Carol Whitmore came down and did.',
  }),
  occasion('2026-10-08', 'deputation', 'mansfield', 'mansfield', 'First meeting with Graham Pell', {
    came: 11,
    campaign: 'meden-vale',
    venue: 'Meden Vale Homes, boardroom',
    starts: [14, 0],
    minutes: 75,
    must: ['ruth', 'aisha', 'precious', 'maureen', 'gary'],
    roles: { precious: 'chair' },
    debrief:
      'Two pledges and a refusal. Silence after the rent question and nobody filled it, which was the training working.',
  }),
  occasion('2026-10-31', 'action-day', 'elm-close', 'mansfield', 'Lift out of order: press day', {
    came: 19,
    headcount: 31,
    campaign: 'meden-vale',
    venue: 'Ash House, Elm Close',
    starts: [11, 0],
    minutes: 90,
    must: ['ruth', 'aisha', 'maureen', 'sheila', 'fatima'],
    roles: { aisha: 'speaker', maureen: 'speaker' },
    debrief: 'Two papers and one radio interview. The engineers arrived at two the same afternoon.',
  }),
  occasion('2026-12-05', 'deputation', 'mansfield', 'mansfield', 'Deputation to head office', {
    came: 0,
    capacity: 20,
    invited: 31,
    yes: 12,
    campaign: 'meden-vale',
    venue: 'Meden Vale Homes, Chesterfield Road',
    starts: [12, 0],
    minutes: 90,
    must: ['ruth', 'aisha', 'precious', 'maureen'],
  }),
];

const tenantsMeeting = (day: string, came: number, must: readonly string[]) =>
  occasion(day, 'team-meeting', 'oak-tree-lane', 'mansfield', 'Tenants’ team meeting', {
    came,
    must,
    venue: hall,
    campaign: 'meden-vale',
    invited: came + 7,
    yes: came + 2,
    yesCame: came - 1,
  });

const teamMeetings: Occasion[] = [
  tenantsMeeting('2026-03-31', 7, ['ruth', 'precious']),
  tenantsMeeting('2026-04-28', 8, ['ruth', 'precious']),
  tenantsMeeting('2026-05-26', 9, ['ruth', 'precious', 'aisha']),
  tenantsMeeting('2026-06-30', 11, ['ruth', 'aisha', 'precious']),
  tenantsMeeting('2026-07-28', 10, ['aisha', 'precious', 'sheila']),
  tenantsMeeting('2026-09-29', 13, ['ruth', 'aisha', 'precious', 'maureen', 'sheila']),
  tenantsMeeting('2026-10-27', 15, ['ruth', 'aisha', 'precious', 'sheila', 'derek', 'tracy']),
  tenantsMeeting('2026-11-09', 14, ['aisha', 'precious', 'maureen', 'kath', 'fay', 'carol-ann']),
];

const house = (day: string, place: string, title: string, came: number, must: readonly string[] = []) =>
  occasion(day, 'house-meeting', place, 'mansfield', title, {
    came,
    must,
    invited: came + 8,
    yes: came + 4,
    yesCame: came - 2,
    commitments: Math.round(came * 0.6),
    newFaces: 0.7,
  });

const houseMeetings: Occasion[] = [
  house('2026-04-23', 'oak-tree-lane', 'House meeting, Block 1', 8, ['precious']),
  house('2026-05-28', 'warsop', 'Warsop house meeting', 9, ['elaine']),
  house('2026-06-18', 'mansfield-woodhouse', 'House meeting for drivers', 11, ['aisha', 'gary']),
  house('2026-07-16', 'elm-close', 'House meeting, Birch House', 10, ['sheila', 'aisha']),
  house('2026-09-24', 'bull-farm', 'Bull Farm house meeting', 7),
  house('2026-10-15', 'oak-tree-lane', 'House meeting, Block 4', 9, ['tracy', 'precious']),
  house('2026-11-05', 'elm-close', 'House meeting, Elder House', 12, ['fatima', 'aisha']),
  occasion('2026-12-10', 'house-meeting', 'elm-close', 'mansfield', 'Elm Close house meeting', {
    came: 0,
    invited: 22,
    yes: 6,
    must: ['aisha', 'fatima'],
  }),
];

const phones = (day: string, came: number) =>
  occasion(day, 'phone-bank', 'mansfield', 'mansfield', 'Phone bank, Mansfield', {
    came,
    tally: 'phones',
    venue: 'Depot social club',
  });

export const mansfieldCalendar: readonly Occasion[] = [
  ...massMeetings,
  ...doorKnocks,
  ...actions,
  ...teamMeetings,
  ...houseMeetings,
  phones('2026-04-15', 6),
  phones('2026-05-13', 7),
  phones('2026-06-10', 9),
  phones('2026-07-08', 8),
  phones('2026-09-09', 10),
  phones('2026-10-07', 12),
  phones('2026-11-11', 11),
  phones('2026-11-18', 13),
  occasion('2026-11-25', 'phone-bank', 'mansfield', 'mansfield', 'Phone bank, Mansfield', {
    came: 0,
    invited: 24,
    yes: 10,
    venue: 'Depot social club',
  }),
];
