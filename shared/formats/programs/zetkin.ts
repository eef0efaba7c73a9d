import { type Program, plansOf } from './program';

const plans = plansOf([
  ['externalId', ['id'], { label: 'Zetkin id' }],
  ['externalId', ['ext id', 'external id'], { label: 'External id' }],
  ['givenName', ['first name']],
  ['familyName', ['last name']],
  ['email', ['email']],
  ['phone', ['phone', 'phone number', 'alt phone', 'alternative phone number', 'alt phone number']],
  ['street', ['street address', 'co address', 'c o address']],
  ['town', ['city']],
  ['postcode', ['post code', 'zip code', 'postal code']],
  ['leave', ['country', 'gender']],
]);

/** Zetkin's list of people: its own heads in capitals, and then a column a tag. */
export const zetkin: Program = {
  name: 'Zetkin',
  knows: (_, asWritten) =>
    ['ID', 'FIRST NAME', 'LAST NAME'].every((head) => asWritten.includes(head)) &&
    ['EMAIL', 'PHONE NUMBER', 'PHONE', 'POST CODE', 'ZIP CODE', 'CITY'].some((head) =>
      asWritten.includes(head),
    ),
  plan: (head) => plans.get(head),
  rest: 'tagColumn',
  knowsAll: true,
};
