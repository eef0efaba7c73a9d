import { nameAndPostcode } from '../workbook/erasure';
import type { WorkbookReader } from '../workbook/reader';
import type { Counted } from '../workbook/slices';
import { type ContactLookup, rowsAtOnce } from './matchContacts';

/**
 * Whether words were a contact, or the name with its postcode, of somebody erased at their request; the
 * hashes are made outside, with the workbook's key.
 */
export interface ErasedContacts {
  email(key: string): boolean;
  phone(key: string): boolean;
  /** The words of `nameAndPostcode` (shared/workbook/erasure.ts). */
  nameAndPostcode(words: string): boolean;
}

const nobodyErased: ErasedContacts = {
  email: () => false,
  phone: () => false,
  nameAndPostcode: () => false,
};

/** Indexes everybody's emails and phones once, for matching a list against the workbook. */
export function* contactLookup(
  workbook: WorkbookReader,
  erased: ErasedContacts = nobodyErased,
): Counted<ContactLookup> {
  const emails = new Map<string, string[]>();
  const phones = new Map<string, string[]>();
  const note = (index: Map<string, string[]>, key: string, id: string) => {
    const ids = index.get(key);
    if (!ids) index.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  let done = 0;
  for (const person of workbook.all('person')) {
    if (++done % rowsAtOnce === 0) yield 0;
    for (const { key } of person.emails ?? []) note(emails, key, person.id);
    for (const { key } of person.phones ?? []) note(phones, key, person.id);
  }
  return {
    byEmail: (key) => emails.get(key) ?? [],
    byPhone: (key) => phones.get(key) ?? [],
    givenName: (id) => workbook.get('person', id)?.givenName ?? undefined,
    erasedEmail: erased.email,
    erasedPhone: erased.phone,
    erasedName: (row) => nameAndPostcode({ ...row }).some(erased.nameAndPostcode),
  };
}
