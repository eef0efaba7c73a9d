import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { compareNames, type Person, shownName } from '../shownName';

/** Somebody who belongs to a group, leads it, or both. */
export interface Member {
  person: Person;
  leads: boolean;
  /** The ties that say so: taking these out takes the person out of the group. */
  ties: readonly Rec<'tie'>[];
}

/** Who belongs to a group: those who lead it first, then by name. People who are not in this workbook are left out. */
export function membersOf(workbook: WorkbookReader, groupId: string): readonly Member[] {
  const byPerson = new Map<string, { person: Person; leads: boolean; ties: Rec<'tie'>[] }>();
  for (const tie of workbook.by('tie', 'toId', groupId)) {
    if (tie.toKind !== 'group' || (tie.type !== 'member' && tie.type !== 'leads')) continue;
    const person = workbook.get('person', tie.fromId);
    if (!person) continue;
    const held = byPerson.get(person.id) ?? { person, leads: false, ties: [] };
    held.leads ||= tie.type === 'leads';
    held.ties.push(tie);
    byPerson.set(person.id, held);
  }
  return [...byPerson.values()].sort(
    (a, b) => Number(b.leads) - Number(a.leads) || compareNames(shownName(a.person), shownName(b.person)),
  );
}

export type MemberCount = NonNullable<Rec<'group'>['memberCounts']>[number];

/** How many members a group had, day by day, the latest first; counts that were struck out are left out. */
export function memberCountsOf(group: Rec<'group'>): readonly MemberCount[] {
  return (group.memberCounts ?? [])
    .filter(({ struck }) => !struck)
    .sort((a, b) => b.on.localeCompare(a.on) || b.recorded.localeCompare(a.recorded));
}
