import { type Program, plansOf } from './program';

const plans = plansOf([
  ['givenName', ['first name']],
  ['familyName', ['last name']],
  ['email', ['email', 'can2 user email']],
  ['phone', ['can2 phone', 'phone', 'phone number']],
  ['phone', ['mobile', 'mobile number'], { label: 'mobile' }],
  ['street', ['can2 user address', 'address', 'street address']],
  ['town', ['can2 user city', 'city']],
  ['postcode', ['zip code', 'can2 user zip code', 'postcode']],
  ['tags', ['can2 user tags']],
  ['mayEmail', ['can2 subscription status']],
  ['mayText', ['can2 sms status', 'can2 mobile subscription status']],
  ['externalId', ['uuid', 'can2 uuid'], { label: 'Action Network id' }],
  ['leave', ['language spoken', 'created date', 'modified date', 'created at', 'full name']],
]);

/**
 * Action Network's reports (help.actionnetwork.org, "Reports"): heads of its own begin with can2, every other
 * column is a field that its users made.
 */
export const actionNetwork: Program = {
  name: 'Action Network',
  knows: (heads) => [...heads].some((head) => head.startsWith('can2 ')),
  plan: (head) => plans.get(head) ?? (head.startsWith('can2 ') ? { target: 'leave' } : undefined),
  rest: 'custom',
};
