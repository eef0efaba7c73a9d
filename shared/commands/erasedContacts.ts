import type { ContactRow } from '../formats/contactRow';
import type { StoredRecord } from '../workbook/entry';
import { hashesOfErased } from '../workbook/erasedInPack';
import { nameAndPostcode } from '../workbook/erasure';
import type { WorkbookReader } from '../workbook/reader';
import type { ErasedContacts } from './contactLookup';

const erasuresOf = (workbook: WorkbookReader) =>
  workbook.all('erasure') as unknown as readonly StoredRecord[];

/**
 * What has to be hashed of a list before its people are compared with those who were erased: every email and
 * phone, and every name with a full postcode. Nothing where nobody was erased.
 */
export function contactsToHash(workbook: WorkbookReader, rows: readonly ContactRow[]): readonly string[] {
  const { contacts, names } = hashesOfErased(erasuresOf(workbook));
  return rows.flatMap((row) => [
    ...(contacts.size > 0 ? [...row.emails, ...row.phones].map(({ key }) => key) : []),
    ...(names.size > 0 ? nameAndPostcode({ ...row }) : []),
  ]);
}

/** Who was erased at their request, as a list is compared with them. `hash` knows what `contactsToHash` named. */
export function erasedContacts(
  workbook: WorkbookReader,
  hash: (text: string) => string | undefined,
): ErasedContacts {
  const { contacts, names } = hashesOfErased(erasuresOf(workbook));
  const among = (hashes: ReadonlySet<string>) => (text: string) => hashes.has(hash(text) ?? '');
  return { email: among(contacts), phone: among(contacts), nameAndPostcode: among(names) };
}
