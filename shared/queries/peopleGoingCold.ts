import type { WorkbookReader } from '../workbook/reader';
import { addDays, daysBetween } from './calendar';
import { hasNoticeToStop, isDoNotContact } from './doNotContact';
import { ladderEntry, rungOf } from './ladderStage';
import { lastContacts } from './lastContact';
import type { Person } from './shownName';

export interface ColdRule {
  /** Nobody has spoken with them, and they have come to nothing, for this many days. */
  days: number;
  /** From this stage of the ladder up. */
  fromStage: string;
}

export const usualColdRule: ColdRule = { days: 60, fromStage: 'supporter' };

export interface ColdPerson {
  person: Person;
  /** The last day anybody spoke with them or they came to something; undefined is never. */
  last: string | undefined;
  /** Days since then, or since they came onto this rung. */
  days: number;
}

/**
 * People on or above a stage whom nobody has spoken to, and who have come to nothing, for a while.
 * Longest first. People who asked not to be contacted are left out.
 */
export function peopleGoingCold(
  workbook: WorkbookReader,
  today: string,
  rule: ColdRule = usualColdRule,
): readonly ColdPerson[] {
  const contacts = lastContacts(workbook);
  const limit = addDays(today, -rule.days);
  const rungs = rungsFrom(workbook, rule.fromStage);
  const cold: ColdPerson[] = [];
  for (const person of workbook.all('person')) {
    const rung = person.ladder && ladderEntry(person);
    if (!rung || !rungs.has(rung.stage)) continue;
    const last = contacts.get(person.id);
    const since = last ?? rung.on;
    if (since > limit || isDoNotContact(person) || hasNoticeToStop(person)) continue;
    cold.push({ person, last, days: daysBetween(since, today) });
  }
  return cold.sort((a, b) => b.days - a.days);
}

function rungsFrom(workbook: WorkbookReader, stage: string): { has(stage: string): boolean } {
  const lowest = rungOf(workbook, stage);
  const known = new Map<string, boolean>();
  return {
    has(of) {
      const answer = known.get(of) ?? rungOf(workbook, of) >= lowest;
      known.set(of, answer);
      return answer;
    },
  };
}
