import type { ContactRow } from '../formats/contactRows';
import type { ValuesOf } from '../model/kinds';
import type { EmailEntry, PhoneEntry } from './contactEntries';
import { entriesInOrder } from './entriesInOrder';

/** What becomes of a person who is already here: `fill` writes where nothing stands, `update` writes over. */
export type ImportPolicy = 'fill' | 'update' | 'skip';

export type PersonFields = Partial<ValuesOf<'person'>>;

/** Fields of a row that are fields of a person by the same name. */
export const plainFields = [
  'givenName',
  'familyName',
  'knownAs',
  'pronouns',
  'street',
  'town',
  'postcode',
  'occupation',
  'source',
  'notes',
] as const;

const told = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * What a row changes of a person: only the fields that differ. Emails, phones and tags are added and never
 * taken away; notes are never written over, for what an organiser wrote is worth more than a list.
 */
export function contactChanges(held: PersonFields, row: ContactRow, policy: ImportPolicy): PersonFields {
  if (policy === 'skip') return {};
  const changes: PersonFields = {};
  for (const field of plainFields) {
    const value = row[field];
    if (!told(value) || value === held[field]) continue;
    if (!told(held[field]) || (policy === 'update' && field !== 'notes')) changes[field] = value;
  }
  const emails = row.emails.filter(({ key }) => !held.emails?.some((email) => email.key === key));
  if (emails.length > 0)
    changes.emails = entriesInOrder<EmailEntry>(
      [...(held.emails ?? []), ...emails.map((email) => ({ ...email }))].slice(0, 20),
    );
  const phones = row.phones.filter(({ key }) => !held.phones?.some((phone) => phone.key === key));
  if (phones.length > 0)
    changes.phones = entriesInOrder<PhoneEntry>(
      [...(held.phones ?? []), ...phones.map((phone) => ({ ...phone }))].slice(0, 20),
    );
  const tags = row.tags.filter((tag) => !held.tags?.includes(tag));
  if (tags.length > 0) changes.tags = [...(held.tags ?? []), ...tags];
  return changes;
}
