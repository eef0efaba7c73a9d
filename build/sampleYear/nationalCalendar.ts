import { type Occasion, occasion } from './occasion';
import { patches, spot } from './places';

const everyPatch = patches;

const training = (
  day: string,
  place: string,
  patch: string,
  title: string,
  more: Partial<Occasion> & { came: number },
) =>
  occasion(day, 'training', place, patch, title, {
    starts: [10, 0],
    alsoFrom: everyPatch,
    invited: Math.round(more.came * 2.1),
    yes: Math.round(more.came * 1.25),
    yesCame: more.came - 1,
    newFaces: 0,
    commitments: Math.round(more.came * 0.5),
    ...more,
  });

const trainings: Occasion[] = [
  training('2025-11-29', 'beeston', 'broxtowe', 'Founders’ weekend', {
    came: 12,
    first: 12,
    minutes: 420,
    commitments: 0,
    skillsTaught: ['one-to-one', 'story of self', 'power map'],
    must: [
      'ruth',
      'joyce',
      'kwame',
      'megan',
      'dave',
      'farrah',
      'harjit',
      'nell',
      'rhian',
      'meera',
      'alison',
      'jim',
    ],
    debrief: 'Twelve of us, one kitchen, two days. Everybody leaves with ten names to ring.',
  }),
  training('2026-01-31', 'beeston', 'broxtowe', 'Leadership training: the one-to-one', {
    came: 19,
    skillsTaught: ['one-to-one', 'listening'],
    must: ['ruth', 'joyce', 'sunil', 'kwame'],
    debrief: 'We talk too much. Every pair ran over because nobody could stop advising.',
  }),
  training('2026-03-07', 'west-green', 'tottenham', 'Leadership training: telling your story', {
    came: 22,
    skillsTaught: ['story of self', 'public speaking'],
    must: ['kwame', 'hodan'],
    debrief: 'Hodan told hers in ninety seconds and the room went quiet.',
  }),
  training('2026-05-09', 'saltaire', 'shipley', 'Leadership training: running a meeting', {
    came: 27,
    skillsTaught: ['chairing', 'agenda', 'the ask'],
    must: ['farrah', 'aisha', 'precious'],
    debrief: 'Chairing in pairs. Precious stopped a wanderer kindly, twice.',
  }),
  training('2026-06-20', 'mansfield', 'mansfield', 'Leadership training: power and targets', {
    came: 31,
    skillsTaught: ['power map', 'demands', 'negotiation'],
    must: ['ruth', 'aisha', 'precious', 'gary', 'sunil'],
    debrief:
      'Put Graham Pell on the map and argued for forty minutes about the finance director. Good arguing.',
  }),
  training('2026-09-05', 'nantwich', 'crewe', 'Leadership weekend: holding silence', {
    came: 34,
    minutes: 480,
    skillsTaught: ['negotiation', 'one-to-one', 'accountability session'],
    must: ['megan', 'aisha', 'precious', 'hodan', 'sunil', 'maureen'],
    debrief:
      'The exercise is to ask for a yes and then not speak. Four of them could not do it in the morning; all could by night.',
  }),
  training('2026-10-17', 'carmarthen-town', 'carmarthen', 'Leadership training, in Welsh and English', {
    came: 23,
    skillsTaught: ['one-to-one', 'chairing'],
    must: ['rhian'],
    debrief: 'First one with interpreting the other way round. It changed who spoke.',
  }),
  training('2026-11-07', 'mansfield', 'mansfield', 'Leadership training: from volunteer to leader', {
    came: 29,
    skillsTaught: ['delegating', 'one-to-one', 'the ask'],
    must: ['ruth', 'elaine', 'sheila', 'maureen', 'derek', 'fatima'],
    debrief: 'Elaine asked for the clipboard back at the end to finish her list of ten.',
  }),
];

const call = (day: string, title: string, headcount: number, came: number, more: Partial<Occasion> = {}) =>
  occasion(day, 'live-call', 'england', 'tottenham', title, {
    came,
    headcount,
    alsoFrom: everyPatch,
    venue: 'Online',
    minutes: 75,
    invited: Math.round(came * 2.4),
    yes: Math.round(came * 1.5),
    yesCame: Math.round(came * 0.8),
    commitments: Math.round(came * 0.3),
    newFaces: 0.5,
    ...more,
  });

const liveCalls: Occasion[] = [
  call('2026-02-12', 'Live call: why we organise', 180, 46, { firstTimers: 152 }),
  call('2026-04-16', 'Live call: three weeks to register', 240, 52, { firstTimers: 131 }),
  call('2026-07-09', 'Young people’s live call: ask us first', 600, 168, {
    firstTimers: 427,
    young: true,
    newFaces: 0.86,
    commitments: 74,
    commitmentGoal: 100,
    must: ['hodan', 'kwame'],
    roles: { hodan: 'chair' },
    debrief:
      'Six hundred, and the chat faster than anyone could read. Rooms of eight worked; the one big poll did not. 168 gave a name.',
  }),
  call('2026-10-22', 'Live call: warm homes, winter plan', 310, 71, {
    firstTimers: 118,
    campaign: 'fix-our-homes',
  }),
];

const drive = (day: string, place: string, patch: string, came: number, more: Partial<Occasion> = {}) =>
  occasion(day, 'registration-drive', place, patch, `Registration drive, ${spot(place).name}`, {
    came,
    tally: 'registration',
    minutes: 240,
    newFaces: 0.3,
    campaign: 'first-vote',
    ...more,
  });

const drives: Occasion[] = [
  drive('2026-03-14', 'tottenham-hale', 'tottenham', 14, {
    must: ['kwame', 'hodan'],
    debrief: 'We filled in the forms on the bonnet of a car.',
  }),
  drive('2026-03-28', 'palfrey', 'walsall', 11, { must: ['harjit'] }),
  drive('2026-04-11', 'northumberland-park', 'tottenham', 21, { must: ['kwame', 'hodan'] }),
  drive('2026-04-11', 'wealdstone', 'harrow-east', 12, { must: ['meera'] }),
  drive('2026-04-18', 'bull-farm', 'mansfield', 13, { day: '2026-04-19', must: ['ruth', 'gary'] }),
  drive('2026-09-26', 'barry', 'vale-of-glamorgan', 9, { must: ['rhian'] }),
  drive('2026-10-10', 'tottenham-hale', 'tottenham', 24, { must: ['hodan'] }),
  drive('2026-11-07', 'beeston', 'broxtowe', 38, {
    title: 'Broxtowe drive',
    first: 27,
    headcount: 67,
    firstTimers: 47,
    invited: 104,
    yes: 61,
    yesCame: 33,
    neverCanvassed: 0.7,
    newFaces: 0.75,
    must: ['joyce', 'sunil', 'malika'],
    debrief:
      'Sixty-seven out, forty-seven of whom had never canvassed. Every one went with somebody who had, and came back for a second street.',
  }),
];

const greenDay = (
  day: string,
  place: string,
  patch: string,
  came: number,
  headcount: number,
  more: Partial<Occasion> = {},
) =>
  occasion(day, 'action-day', place, patch, `Green industrial revolution day, ${spot(place).name}`, {
    came,
    headcount,
    campaign: 'green-days',
    starts: [11, 0],
    minutes: 240,
    newFaces: 0.6,
    invited: came * 3,
    yes: Math.round(came * 1.5),
    yesCame: Math.round(came * 0.8),
    ...more,
  });

const greenDays: Occasion[] = [
  greenDay('2026-06-06', 'blyth', 'blyth-valley', 26, 74, {
    debrief:
      'The apprentices’ stall beat every speech: forty young people asked how to get on the wind course.',
  }),
  greenDay('2026-06-06', 'heysham', 'morecambe', 18, 43),
  greenDay('2026-06-06', 'craigneuk', 'motherwell', 23, 61, {
    debrief: 'Held at the gates of the old works. Jim read out the names of the trades.',
  }),
  greenDay('2026-06-06', 'falmouth', 'cornwall', 15, 38),
  greenDay('2026-06-06', 'barry', 'vale-of-glamorgan', 17, 40),
  greenDay('2026-06-06', 'bitterne', 'southampton', 21, 52),
  greenDay('2026-10-03', 'cramlington', 'blyth-valley', 31, 96),
  greenDay('2026-10-03', 'wishaw', 'motherwell', 28, 83),
  greenDay('2026-10-03', 'heysham', 'morecambe', 20, 47),
  greenDay('2026-10-03', 'camborne', 'cornwall', 22, 58, {
    debrief:
      'The lithium question came up at every table. Next time have an answer that is not "it depends".',
  }),
];

const rallies: Occasion[] = [
  occasion('2026-08-15', 'action-day', 'eastfield', 'scarborough', 'Wait with us: bus stop day', {
    came: 22,
    headcount: 41,
    campaign: 'eastfield-buses',
    starts: [8, 0],
    minutes: 180,
    newFaces: 0.5,
    must: ['alison', 'tom'],
    debrief: 'Stood at the stop for every bus that did not come, and wrote down each one.',
  }),
  occasion('2026-10-08', 'deputation', 'eastfield', 'scarborough', 'Meeting with the operator', {
    came: 8,
    campaign: 'eastfield-buses',
    starts: [15, 0],
    minutes: 60,
    must: ['alison'],
  }),
  occasion('2026-05-21', 'deputation', 'northumberland-park', 'tottenham', 'Damp tour with the landlord', {
    came: 12,
    campaign: 'northumberland-damp',
    starts: [17, 30],
    minutes: 90,
    must: ['kwame'],
  }),
];

const pollingDay: Occasion[] = ['bull-farm', 'tottenham-hale', 'palfrey', 'wealdstone'].map((place) => {
  const patch =
    {
      'bull-farm': 'mansfield',
      'tottenham-hale': 'tottenham',
      palfrey: 'walsall',
      wealdstone: 'harrow-east',
    }[place] ?? 'mansfield';
  return occasion('2026-05-07', 'polling-day', place, patch, `Polling day, ${spot(place).name}`, {
    came: 12,
    tally: 'doors',
    starts: [9, 0],
    minutes: 720,
    campaign: 'first-vote',
  });
});

export const nationalCalendar: readonly Occasion[] = [
  ...trainings,
  ...liveCalls,
  ...drives,
  ...greenDays,
  ...rallies,
  ...pollingDay,
];
