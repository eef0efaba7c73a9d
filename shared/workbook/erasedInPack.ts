import type { StoredRecord } from './entry';
import { erasedIds, listIn, mediaOf, standing, withoutErased } from './erased';
import type { Workbook } from './workbook';

const erasuresOf = (workbook: Workbook): readonly StoredRecord[] =>
  workbook.all('erasure') as unknown as readonly StoredRecord[];

/** Keyed hashes that erasures keep: who was erased is known by them under any id. */
export function hashesOfErased(erasures: Iterable<StoredRecord>) {
  const hold = standing(erasures);
  return {
    contacts: new Set(hold.flatMap((erasure) => listIn(erasure, 'contactHashes'))),
    names: new Set(hold.flatMap((erasure) => listIn(erasure, 'nameAndPostcodeHashes'))),
  };
}

/** Emails of people who come in and are not here: to be hashed before `previewIncoming`, if anybody was erased. */
export function emailsToCompare(workbook: Workbook, received: Iterable<StoredRecord>): readonly string[] {
  if (hashesOfErased(erasuresOf(workbook)).contacts.size === 0) return [];
  return [...received].flatMap((record) =>
    record.kind === 'person' && !workbook.stored('person', record.id) ? emailsIn(record) : [],
  );
}

function emailsIn(person: StoredRecord): readonly string[] {
  const emails = Array.isArray(person.emails) ? (person.emails as { key?: unknown }[]) : [];
  return emails.flatMap(({ key }) => (typeof key === 'string' ? [key] : []));
}

/**
 * Ids that stay out of what comes in: everybody erased here and what went with them; whoever the file says is
 * the same human being, or comes under another id with an email of theirs; and the media of all of these. Who
 * is held here as somebody of their own is never shut out by what a file says.
 */
export function erasedWith(
  workbook: Workbook,
  received: readonly StoredRecord[],
  contactHash: (contact: string) => string | undefined,
): ReadonlySet<string> {
  const erasures = erasuresOf(workbook);
  const out = new Set(erasedIds(erasures));
  const { contacts } = hashesOfErased(erasures);
  if (out.size === 0 && contacts.size === 0) return out;
  const mayGo = (id: string) => !workbook.stored('person', id);
  for (const record of received)
    if (record.kind === 'person' && mayGo(record.id))
      if (emailsIn(record).some((key) => contacts.has(contactHash(key) ?? ''))) out.add(record.id);
  const joins = received.filter(({ kind, deleted }) => kind === 'samePerson' && deleted == null);
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const { firstId, secondId } of joins)
      for (const [one, other] of [
        [String(firstId), String(secondId)],
        [String(secondId), String(firstId)],
      ] as const)
        if (out.has(one) && mayGo(other)) out.add(other);
  }
  const kept = new Set<string>();
  const gone = new Set<string>();
  for (const record of received) {
    const held = workbook.stored(record.kind, record.id);
    const into = withoutErased(record, out, held) ? kept : gone;
    for (const id of mediaOf(record)) into.add(id);
  }
  for (const id of gone) if (!kept.has(id)) out.add(id);
  return out;
}
