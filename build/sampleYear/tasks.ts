import type { Book } from './book';
import { daysAfter, instantAt, sampleToday } from './days';
import type { Held } from './events';
import type { Folk } from './folk';
import { organiserOf } from './organisers';

interface Plan {
  title: string;
  detail?: string;
  due: string;
  deed: 'ring' | 'write' | 'visit' | 'other';
  about?: string;
  owner?: string;
  event?: string;
  campaign?: string;
  made: string;
  done?: string;
}

/** What stands on Ruth’s page on the sample’s own today, and what others have agreed with leading figures. */
const plans: readonly Plan[] = [
  {
    title: 'Ring Gary Whitlam',
    detail: 'He offered to speak to the depot shop stewards. You said you would ring on Saturday.',
    due: '2026-11-21',
    deed: 'ring',
    about: 'gary',
    campaign: 'meden-vale',
    made: '2026-11-14',
  },
  {
    title: 'Ring Precious Okafor',
    detail: 'Follow up her one-to-one: is she ready to chair the Oak Tree Lane group?',
    due: '2026-11-23',
    deed: 'ring',
    about: 'precious',
    campaign: 'meden-vale',
    made: '2026-11-09',
  },
  {
    title: 'Send Carol Whitmore her pledge in writing',
    detail: 'As agreed in public: all 212 flats by 31 March, if the money comes.',
    due: '2026-11-24',
    deed: 'write',
    about: 'carol',
    campaign: 'meden-vale',
    made: '2026-11-19',
  },
  {
    title: 'Ask Maureen Fretwell about going public',
    detail: 'Her story is drafted. Ask whether it may go out, and under her name.',
    due: '2026-11-24',
    deed: 'ring',
    about: 'maureen',
    campaign: 'meden-vale',
    made: '2026-11-20',
  },
  {
    title: 'One-to-one with Elaine Mottram',
    detail: 'Warsop library, 11 am. Your second.',
    due: '2026-11-25',
    deed: 'visit',
    about: 'elaine',
    made: '2026-11-12',
  },
  {
    title: 'Book the Elm Close room for 10 December',
    detail: 'Aisha hosts. She asked for help with the room, not with the talking.',
    due: '2026-11-27',
    deed: 'other',
    about: 'aisha',
    campaign: 'meden-vale',
    made: '2026-11-22',
  },
  {
    title: 'Find a press lead for the deputation',
    detail: '12 of 20 places filled. Nobody down to speak to the papers.',
    due: '2026-12-01',
    deed: 'other',
    campaign: 'meden-vale',
    made: '2026-11-20',
  },
  {
    title: 'Ask Derek Staniland about Block 3',
    detail: 'Does what he says, knows six neighbours. Ask Precious first.',
    due: '2026-11-30',
    deed: 'visit',
    about: 'derek',
    campaign: 'meden-vale',
    made: '2026-11-22',
  },
  {
    title: 'Leaflets for Elm Close',
    detail: 'Give out before 28 November. Bev has the box.',
    due: '2026-11-27',
    deed: 'other',
    about: 'bev',
    campaign: 'meden-vale',
    made: '2026-11-20',
  },
  {
    title: 'Ring Joyce Adebayo',
    detail: 'Eastwood: who welcomes people?',
    due: '2026-11-24',
    deed: 'ring',
    about: 'joyce',
    made: '2026-11-21',
    done: '2026-11-24',
  },
  {
    title: 'Find somebody to welcome people at Eastwood',
    due: '2026-11-25',
    deed: 'ring',
    about: 'pritam',
    owner: 'joyce',
    made: '2026-11-20',
  },
  {
    title: 'Send the twelve-week trial to the early shift',
    due: '2026-11-26',
    deed: 'write',
    owner: 'alison',
    campaign: 'eastfield-buses',
    made: '2026-11-16',
  },
  {
    title: 'Ask Hodan Yusuf to run the drives',
    due: '2026-11-28',
    deed: 'visit',
    about: 'hodan',
    owner: 'kwame',
    made: '2026-11-08',
  },
];

const kinds: readonly (readonly [deed: 'ring' | 'write' | 'visit', title: string])[] = [
  ['ring', 'Ring {n} about Saturday'],
  ['ring', 'Ring {n} after the meeting'],
  ['visit', 'See {n} at home'],
  ['write', 'Send {n} the notes'],
  ['ring', 'Ask {n} to bring two'],
  ['visit', 'Second talk with {n}'],
  ['write', 'Write to thank {n}'],
  ['ring', 'Check that {n} has a lift'],
];

/** Follow-ups: those of the day, and the many that were done in the year. */
export function writeTasks(
  book: Book,
  folk: Folk,
  campaigns: ReadonlyMap<string, string>,
  events: readonly Held[],
): void {
  for (const plan of plans) {
    const at = instantAt(plan.made, 21, 25);
    book.add(
      'task',
      book.newId(at),
      {
        title: plan.title,
        detail: plan.detail,
        due: plan.due,
        deed: plan.deed,
        personId: plan.about === undefined ? undefined : folk.get(plan.about).id,
        ownerId: folk.get(plan.owner ?? 'ruth').id,
        campaignId: plan.campaign === undefined ? undefined : campaigns.get(plan.campaign),
        doneOn: plan.done,
      },
      plan.done === undefined ? at : '2026-11-24T07:52:00Z',
    );
  }
  afterMeetings(book, folk, events);
}

function afterMeetings(book: Book, folk: Folk, events: readonly Held[]): void {
  const { chance } = book;
  for (const held of events) {
    const { occasion, came } = held;
    if (came.length === 0 || !['mass-meeting', 'house-meeting', 'training'].includes(occasion.type)) continue;
    const newest = came.filter(
      (one) => one.figure === undefined && one.joined >= daysAfter(occasion.day, -20),
    );
    for (const one of chance.some(newest, occasion.type === 'mass-meeting' ? 5 : 2)) {
      const [deed, title] = chance.pick(kinds);
      const due = daysAfter(occasion.day, chance.whole(2, 9));
      const late = chance.odds(0.2) ? chance.whole(1, 8) : -chance.whole(0, 2);
      const doneOn = daysAfter(due, late);
      // Ruth’s own page is written by hand above; what others left undone lies ahead of them, not behind.
      const done = doneOn < sampleToday && doneOn >= occasion.day;
      if (!done && (due < sampleToday || one.patch === 'mansfield')) continue;
      const at = instantAt(occasion.day, 22, chance.whole(0, 40));
      book.add(
        'task',
        book.newId(at),
        {
          title: title.replace('{n}', `${one.given} ${one.family}`),
          due,
          deed,
          personId: one.id,
          eventId: held.id,
          ownerId: folk.get(organiserOf[one.patch] ?? 'ruth').id,
          doneOn: done ? doneOn : undefined,
        },
        done ? instantAt(doneOn, 19, 0) : at,
      );
    }
  }
}
