import type { WorkbookReader } from '../../workbook/reader';
import { keptOf } from '../commitmentsOf';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { ladderStage, rungOf } from '../ladderStage';
import { lastSpoken } from '../lastContact';
import { compareNames, type Person, shownName } from '../shownName';

/** Where nobody leads: who might, and how well we know those there. */
export interface LeaderGap {
  known: number;
  /** How many of them anybody has ever spoken to. */
  spoken: number;
  /** Whom to ask first: who kept most of what they promised, then who stands highest. Nobody, where none may be asked. */
  ask: { person: Person; kept: number; settled: number } | undefined;
}

/** The best next move where a group or a place has no leader. */
export function whomToAsk(workbook: WorkbookReader, people: readonly Person[]): LeaderGap {
  const spoken = people.filter((person) => lastSpoken(workbook, person.id) !== undefined);
  const candidates = people
    .filter((person) => !isDoNotContact(person) && !hasNoticeToStop(person))
    .map((person) => ({
      person,
      ...keptOf(workbook, person.id),
      rung: rungOf(workbook, ladderStage(person)),
    }))
    .sort(
      (a, b) =>
        b.kept - a.kept ||
        a.settled - b.settled ||
        b.rung - a.rung ||
        compareNames(shownName(a.person), shownName(b.person)),
    );
  const [best] = candidates;
  return {
    known: people.length,
    spoken: spoken.length,
    ask: best && { person: best.person, kept: best.kept, settled: best.settled },
  };
}
