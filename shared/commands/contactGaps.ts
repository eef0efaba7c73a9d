import type { ContactRow } from '../formats/contactRow';
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
  'ageBand',
  'birthday',
  'street',
  'town',
  'postcode',
  'occupation',
  'source',
  'notes',
] as const;

/** Lists that an import adds to and never takes from. */
export const listFields = ['emails', 'phones', 'tags'] as const;

/** Everything of a row for which the user may settle a policy of its own. */
export const policyFields = [
  ...plainFields,
  ...listFields,
  'place',
  'organisation',
  'assessment',
  'custom',
  'photo',
] as const;
export type PolicyField = (typeof policyFields)[number];

export const isPolicyField = (name: string): name is PolicyField =>
  (policyFields as readonly string[]).includes(name);

/** One policy for all fields, and those that differ from it. */
export interface ImportPolicies {
  policy?: ImportPolicy;
  byField?: Partial<Readonly<Record<PolicyField, ImportPolicy>>>;
}

export function policyOf({ policy = 'fill', byField }: ImportPolicies, field: PolicyField): ImportPolicy {
  return byField?.[field] ?? policy;
}

const told = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/**
 * What a row changes of a person: only the fields that differ. Emails, phones and tags are added and never
 * taken away; notes are never written over, for what an organiser wrote is worth more than a list.
 */
export function contactChanges(
  held: PersonFields,
  row: ContactRow,
  policies: ImportPolicies = {},
): PersonFields {
  const changes: Record<string, unknown> = {};
  for (const field of plainFields) {
    const policy = policyOf(policies, field);
    const value = row[field];
    if (policy === 'skip' || !told(value) || value === held[field]) continue;
    if (!told(held[field]) || (policy === 'update' && field !== 'notes')) changes[field] = value;
  }
  const adds = (field: PolicyField) => policyOf(policies, field) !== 'skip';
  if (adds('emails') && row.emails.length > 0) {
    const emails = row.emails.filter(({ key }) => !held.emails?.some((email) => email.key === key));
    if (emails.length > 0)
      changes.emails = entriesInOrder<EmailEntry>(
        [...(held.emails ?? []), ...emails.map((email) => ({ ...email }))].slice(0, 20),
      );
  }
  if (adds('phones') && row.phones.length > 0) {
    const phones = row.phones.filter(({ key }) => !held.phones?.some((phone) => phone.key === key));
    if (phones.length > 0)
      changes.phones = entriesInOrder<PhoneEntry>(
        [...(held.phones ?? []), ...phones.map((phone) => ({ ...phone }))].slice(0, 20),
      );
  }
  if (adds('tags') && row.tags.length > 0) {
    const tags = row.tags.filter((tag) => !held.tags?.includes(tag));
    if (tags.length > 0) changes.tags = [...(held.tags ?? []), ...tags];
  }
  return changes as PersonFields;
}
