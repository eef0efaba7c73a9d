import type { WorkbookReader } from '../../workbook/reader';
import { compareNames, type Person, shownName } from '../shownName';
import { peopleLedBy } from './leads';

/** A leader and those led, who may lead others themselves: a snowflake, read as a tree. */
export interface TeamMember {
  person: Person;
  /** How many this one leads, through nobody else. */
  leads: number;
  /** Those led, the leaders of others first. Empty where they stand higher up in the tree already. */
  team: readonly TeamMember[];
}

/**
 * The team of a leader as a tree of who leads whom, `depth` steps down. Somebody who is led by two stands once,
 * under whoever is reached first; a circle ends where it closes.
 */
export function teamOf(workbook: WorkbookReader, personId: string, depth = 3): TeamMember | undefined {
  const leader = workbook.get('person', personId);
  if (!leader) return undefined;
  const seen = new Set([leader.id]);
  const grow = (person: Person, left: number): TeamMember => {
    const led = peopleLedBy(workbook, person.id);
    const mine = [...led].filter((id) => !seen.has(id)).flatMap((id) => workbook.get('person', id) ?? []);
    if (left > 0) for (const one of mine) seen.add(one.id);
    const team = left > 0 ? mine.map((one) => grow(one, left - 1)) : [];
    return {
      person,
      leads: led.size,
      team: team.sort((a, b) => b.leads - a.leads || compareNames(shownName(a.person), shownName(b.person))),
    };
  };
  return grow(leader, depth);
}

/** How many there are in a team, its leader left out, and how many of them lead others. */
export function teamSize(team: TeamMember): { people: number; leaders: number } {
  let people = 0;
  let leaders = 0;
  for (const one of team.team) {
    const below = teamSize(one);
    people += 1 + below.people;
    leaders += (one.leads > 0 ? 1 : 0) + below.leaders;
  }
  return { people, leaders };
}
