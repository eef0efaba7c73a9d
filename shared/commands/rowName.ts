import type { ContactRow } from '../formats/contactRow';

/** What a row calls its person: a name, else the first way to reach them. */
export function rowName(row: ContactRow): string {
  const name = [row.givenName, row.familyName].filter(Boolean).join(' ');
  return name || row.knownAs || row.emails[0]?.address || row.phones[0]?.key || 'No name yet';
}
