import type { Book } from './book';
import { daysBetween, instantAt } from './days';
import { type Member, stageOn } from './folk';

/**
 * Moves somebody one rung up where what they have done by that day earns it, and an organiser thinks so too.
 * Nobody moves twice in three weeks, and nobody leads who has not come, kept promises and brought others.
 */
export function mayClimb(book: Book, one: Member, day: string): void {
  if (one.figure?.ladder !== undefined || one.figure?.powerHolder) return;
  const last = one.ladder.at(-1);
  if (!last || last.on >= day) return;
  const waited = daysBetween(last.on, day);
  const next = nextStage(book, one, day, waited);
  if (!next) return;
  const recorded = instantAt(day, 21, 40);
  one.ladder.push({ id: book.newId(recorded), stage: next.stage, on: day, recorded, why: next.why });
}

function nextStage(book: Book, one: Member, day: string, waited: number) {
  const { chance } = book;
  const came = one.came.filter((visit) => visit.day <= day).length;
  const move = (stage: string, odds: number, whys: readonly string[]) =>
    chance.odds(odds) ? { stage, why: chance.pick(whys) } : undefined;
  switch (stageOn(one, day)) {
    case 'contact':
      return came >= 1
        ? move('supporter', came >= 2 ? 0.7 : 0.42, [
            'Came and stayed to the end',
            'Came, and gave a number',
            'Came with a neighbour',
            'Said yes to hearing more',
          ])
        : undefined;
    case 'supporter':
      return one.kept >= 1 && came >= 2 && waited >= 14
        ? move('volunteer', 0.55, [
            'Kept a first promise',
            'Did a door-knock and asked for another street',
            'Rang round without being reminded',
            'Kept what was promised, twice',
          ])
        : undefined;
    case 'volunteer':
      return one.kept >= 2 && came >= 4 && waited >= 30
        ? move('activist', 0.45, [
            'Kept three promises and trained a newcomer',
            'Takes a street alone now',
            'Brings somebody each time',
            'Ran the clipboard for the whole round',
          ])
        : undefined;
    case 'activist':
      return one.kept >= 3 && one.brought >= 1 && waited >= 40 && one.missed <= one.kept
        ? move('leader', 0.4, [
            'Others come when asked by this person',
            'Ran the team meeting',
            'Has a team of four, and rings them',
          ])
        : undefined;
    default:
      return undefined;
  }
}

/** Writes down where somebody stands after a talk. */
export function assess(book: Book, one: Member, level: number, day: string, conversationId: string): void {
  const last = one.assessment.at(-1);
  if (last && (last.on >= day || (last.level === level && book.chance.odds(0.5)))) return;
  const recorded = instantAt(day, 21, 20);
  one.assessment.push({ id: book.newId(recorded), level, on: day, recorded, conversationId });
}
