import type { WorkbookReader } from '../workbook/reader';
import { addDays } from './calendar';
import { lastSpoken } from './lastContact';
import type { Person } from './shownName';
import { tieLabel, tiesOf } from './tiesOf';

/** Somebody we know who knows somebody else. */
export interface Introduction {
  person: Person;
  /** How they are tied, as it reads from their end: "Mentors", "Neighbour of"; or the group both belong to. */
  how: { label: string } | { group: string };
  /** The last day on which anybody spoke to them. */
  spoken: string;
}

/** Whom nobody spoke to for so long can introduce nobody. */
const spokenWithin = 180;

/**
 * Who could introduce us to somebody: people tied to them, then people who share a group with them, those spoken to
 * most lately first. Only people who were spoken to in the last half year.
 */
export function introductionsTo(
  workbook: WorkbookReader,
  personId: string,
  today: string,
): readonly Introduction[] {
  const own = workbook.resolve(personId);
  const since = addDays(today, -spokenWithin);
  const found = new Map<string, Introduction>();
  const note = (id: string, how: Introduction['how']): void => {
    if (id === own || found.has(id)) return;
    const person = workbook.get('person', id);
    const spoken = person && lastSpoken(workbook, id);
    if (person && spoken && spoken >= since) found.set(id, { person, how, spoken });
  };
  const ties = tiesOf(workbook, own);
  for (const { other, tie, direction } of ties)
    if (other.kind === 'person')
      note(other.id, { label: tieLabel(tie.type, direction === 'forward' ? 'back' : 'forward') });
  const direct = found.size;
  for (const { other } of ties) {
    if (other.kind !== 'group') continue;
    for (const tie of workbook.by('tie', 'toId', other.id))
      if (tie.toKind === 'group') note(workbook.resolve(tie.fromId), { group: other.name });
  }
  const all = [...found.values()];
  const latest = (a: Introduction, b: Introduction): number => b.spoken.localeCompare(a.spoken);
  return [...all.slice(0, direct).sort(latest), ...all.slice(direct).sort(latest)];
}
