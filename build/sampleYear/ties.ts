import type { TieType } from '../../shared/model/tie';
import { relationId } from '../../shared/workbook/relationId';
import type { Book } from './book';
import { daysAfter, earliest, instantAt, latest, sampleToday } from './days';
import { type Folk, type Member, stageOn } from './folk';

/** Ties that stand in somebody's own story. */
const known: readonly (readonly [type: TieType, from: string, to: string, note?: string])[] = [
  ['family', 'aisha', 'nadia', 'Sisters'],
  ['neighbour', 'sheila', 'bev'],
  ['neighbour', 'maureen', 'precious'],
  ['friend', 'precious', 'derek', 'Knows him well'],
  ['mentors', 'ruth', 'aisha'],
  ['mentors', 'joyce', 'sunil'],
  ['mentors', 'kwame', 'hodan'],
  ['mentors', 'ruth', 'precious'],
  ['colleague', 'aisha', 'gary', 'Same depot'],
  ['colleague', 'dean', 'gary', 'Same depot'],
  ['influences', 'anand', 'pell', 'Chairs the panel that Meden Vale answers to'],
  ['influences', 'carol', 'pell'],
  ['influences', 'finance', 'pell'],
  ['leads', 'aisha', 'sheila'],
  ['leads', 'precious', 'maureen'],
  ['leads', 'sheila', 'bev'],
  ['friend', 'elaine', 'mags'],
  ['neighbour', 'ron', 'owen'],
];

/** Who brought whom, who leads whom, and who lives beside, works with or belongs to whom. */
export function writeTies(book: Book, folk: Folk): void {
  const tie = (type: TieType, from: Member, to: Member, day: string, note?: string, strength?: number) => {
    const fields = { type, fromId: from.id, toId: to.id, toKind: 'person' as const };
    const id = relationId('tie', fields);
    if (from !== to && !book.has(id))
      book.add('tie', id, { ...fields, note, strength }, instantAt(earliest(day, sampleToday), 21, 5));
  };
  for (const [type, from, to, note] of known) {
    const ends = [folk.get(from), folk.get(to)] as const;
    tie(type, ends[0], ends[1], latest(ends[0].joined, ends[1].joined), note, 4);
  }
  for (const one of folk.all) {
    if (one.recruiter) tie('recruited', one.recruiter, one, one.joined);
  }
  for (const leader of folk.all) {
    const stage = stageOn(leader);
    if (stage !== 'leader' && stage !== 'activist') continue;
    const team = folk.all.filter((one) => one.recruiter === leader && one.came.length >= 2);
    for (const one of team.slice(0, stage === 'leader' ? 9 : 3))
      tie('leads', leader, one, daysAfter(one.joined, 30));
  }
  byHousehold(book, folk, tie);
}

function byHousehold(
  book: Book,
  folk: Folk,
  tie: (type: TieType, from: Member, to: Member, day: string, note?: string) => void,
): void {
  const { chance } = book;
  const streets = new Map<string, Member[]>();
  for (const one of folk.all) {
    if (one.street === undefined) continue;
    const street = `${one.home} ${one.street.replace(/^\d+ /, '')}`;
    streets.set(street, [...(streets.get(street) ?? []), one]);
  }
  for (const neighbours of streets.values()) {
    for (let index = 1; index < neighbours.length; index += 1) {
      const [from, to] = [neighbours[index - 1], neighbours[index]];
      if (!from || !to || !chance.odds(0.28)) continue;
      const same = from.family === to.family;
      tie(same ? 'family' : 'neighbour', from, to, latest(from.joined, to.joined));
    }
  }
}
