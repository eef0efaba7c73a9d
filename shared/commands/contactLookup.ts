import type { ContactLookup } from '../formats/matchContacts';
import type { WorkbookReader } from '../workbook/reader';

/** Whether a key was a contact of somebody erased at their request; hashes are made outside, with the workbook's key. */
export interface ErasedContacts {
  email(key: string): boolean;
  phone(key: string): boolean;
}

const nobodyErased: ErasedContacts = { email: () => false, phone: () => false };

/** Indexes everybody's emails and phones once, for matching a list against the workbook. */
export function contactLookup(
  workbook: WorkbookReader,
  erased: ErasedContacts = nobodyErased,
): ContactLookup {
  const emails = new Map<string, string[]>();
  const phones = new Map<string, string[]>();
  const note = (index: Map<string, string[]>, key: string, id: string) => {
    const ids = index.get(key);
    if (!ids) index.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const person of workbook.all('person')) {
    for (const { key } of person.emails ?? []) note(emails, key, person.id);
    for (const { key } of person.phones ?? []) note(phones, key, person.id);
  }
  return {
    byEmail: (key) => emails.get(key) ?? [],
    byPhone: (key) => phones.get(key) ?? [],
    givenName: (id) => workbook.get('person', id)?.givenName ?? undefined,
    erasedEmail: erased.email,
    erasedPhone: erased.phone,
  };
}
