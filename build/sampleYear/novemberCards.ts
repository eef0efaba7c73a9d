import type { CommitmentState } from '../../shared/model/commitment';
import type { Book } from './book';
import { instantAt } from './days';
import type { Held } from './events';
import type { Folk, Member } from './folk';

type Counts = Readonly<Record<Exclude<CommitmentState, 'withdrawn'> | 'withdrawn', number>>;

/** What 58 people wrote on their cards on 19 November, and how it stands on the 24th. */
const cards: readonly {
  action: string;
  due: string;
  keptOn: string;
  counts: Counts;
  named: readonly (readonly [key: string, state: CommitmentState, due?: string])[];
}[] = [
  {
    action: 'door-knock',
    due: '2026-11-28',
    keptOn: '2026-11-21',
    counts: { kept: 5, confirmed: 8, made: 9, missed: 1, withdrawn: 1 },
    named: [
      ['gary', 'made'],
      ['ron', 'made'],
      ['lorraine', 'made', '2026-11-29'],
      ['sheila', 'kept', '2026-11-21'],
      ['precious', 'kept', '2026-11-21'],
      ['derek', 'confirmed'],
      ['tracy', 'confirmed'],
    ],
  },
  {
    action: 'bring-others',
    due: '2026-12-03',
    keptOn: '2026-11-22',
    counts: { kept: 4, confirmed: 6, made: 8, missed: 0, withdrawn: 1 },
    named: [
      ['sheila', 'made'],
      ['stuart', 'made'],
      ['precious', 'confirmed'],
      ['maureen', 'confirmed'],
      ['mags', 'confirmed'],
    ],
  },
  {
    action: 'phone-bank',
    due: '2026-12-02',
    keptOn: '2026-11-23',
    counts: { kept: 2, confirmed: 8, made: 5, missed: 1, withdrawn: 1 },
    named: [
      ['owen', 'made', '2026-11-25'],
      ['nasreen', 'made'],
      ['kath', 'confirmed', '2026-11-25'],
      ['fay', 'confirmed'],
    ],
  },
  {
    action: 'tell-story',
    due: '2026-11-30',
    keptOn: '2026-11-22',
    counts: { kept: 1, confirmed: 6, made: 2, missed: 0, withdrawn: 1 },
    named: [
      ['bev', 'made'],
      ['maureen', 'confirmed'],
    ],
  },
  {
    action: 'host-meeting',
    due: '2026-12-10',
    keptOn: '2026-11-23',
    counts: { kept: 0, confirmed: 3, made: 3, missed: 0, withdrawn: 0 },
    named: [
      ['aisha', 'confirmed'],
      ['fatima', 'made'],
      ['carol-ann', 'confirmed'],
    ],
  },
];

const makers = 58;

/** True where this was the meeting of 19 November and its cards were written down. */
export function takeNovemberCards(
  book: Book,
  folk: Folk,
  held: Held,
  campaignId: string | undefined,
): boolean {
  if (held.occasion.day !== '2026-11-19' || held.occasion.patch !== 'mansfield') return false;
  const { chance } = book;
  const given = new Map<Member, Set<string>>();
  const named = [...new Set(cards.flatMap((card) => card.named.map(([key]) => folk.get(key))))];
  const others = held.came.filter((one) => !named.includes(one) && one.key !== 'ruth' && one.key !== 'dean');
  const chosen = [...named, ...chance.heavy(others, makers - named.length, (one) => 0.3 + one.warmth)];
  // Everybody who took a card wrote one thing first; the rest goes to those who wrote two.
  const waiting = chosen.filter((one) => !named.includes(one));
  const next = (action: string): Member => {
    const fresh = waiting.shift();
    if (fresh) return fresh;
    const again = chance.pick(
      chosen.filter(
        (one) => !given.get(one)?.has(action) && (given.get(one)?.size ?? 0) < 2 && one.figure === undefined,
      ),
    );
    return again;
  };
  const write = (one: Member, action: string, state: CommitmentState, due: string, keptOn: string) => {
    const made = instantAt('2026-11-19', 20, 22);
    given.set(one, new Set([...(given.get(one) ?? []), action]));
    if (state === 'kept') one.kept += 1;
    const later =
      state === 'kept'
        ? instantAt(keptOn, 20, 10)
        : state === 'made'
          ? made
          : instantAt('2026-11-23', 18, 40);
    book.add(
      'commitment',
      book.newId(made),
      {
        personId: one.id,
        eventId: held.id,
        campaignId,
        action,
        madeOn: '2026-11-19',
        due: state === 'kept' && due > keptOn ? keptOn : due,
        state,
        keptOn: state === 'kept' ? keptOn : undefined,
      },
      later,
    );
  };
  for (const card of cards) {
    const left = { ...card.counts };
    for (const [key, state, due] of card.named) {
      left[state] -= 1;
      write(folk.get(key), card.action, state, due ?? card.due, card.keptOn);
    }
    for (const state of ['kept', 'confirmed', 'made', 'missed', 'withdrawn'] as const) {
      for (let count = 0; count < left[state]; count += 1)
        write(next(card.action), card.action, state, card.due, card.keptOn);
    }
  }
  return true;
}
