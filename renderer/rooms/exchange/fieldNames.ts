import type { ColumnTarget } from '../../../shared/formats/contactColumns';
import { contactFields } from '../../../shared/formats/problem';

/** What a column goes into, as the screen says it. */
export const fieldNames: Readonly<Record<ColumnTarget, string>> = {
  fullName: 'Whole name',
  givenName: 'First name',
  familyName: 'Last name',
  knownAs: 'Known as',
  pronouns: 'Pronouns',
  email: 'Email',
  phone: 'Phone',
  street: 'Street',
  town: 'Town',
  postcode: 'Postcode',
  place: 'Place',
  organisation: 'Group they belong to',
  occupation: 'Work',
  tags: 'Tag',
  source: 'How we met',
  notes: 'Note on the person',
  leave: 'Leave out',
};

export const targetChoices = (['leave', ...contactFields] as const).map((value) => ({
  value,
  label: fieldNames[value],
}));
