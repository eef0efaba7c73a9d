import type { Person } from './shownName';

export type ProtectiveEntry = NonNullable<Person['doNotContact']>[number];

/** The `on` entries that no `clear` entry names: while there is one, the protection stands. */
export function standingEntries(entries: readonly ProtectiveEntry[] | undefined): readonly ProtectiveEntry[] {
  if (!entries || entries.length === 0) return [];
  const cleared = new Set(entries.flatMap((entry) => (entry.type === 'clear' ? (entry.clears ?? []) : [])));
  return entries.filter((entry) => entry.type === 'on' && !cleared.has(entry.id));
}

/** Whether a person has asked not to be contacted, in any way, and nobody has cleared it. */
export function isDoNotContact(person: Pick<Person, 'doNotContact'>): boolean {
  return standingEntries(person.doNotContact).length > 0;
}

/** Whether a person has given notice to stop using their data (UK GDPR Article 21; DPA 2018 Sch. 1 para 22(3)). */
export function hasNoticeToStop(person: Person): boolean {
  return standingEntries(person.noticeToStop).length > 0;
}
