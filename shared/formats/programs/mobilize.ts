import { type Program, plansOf } from './program';

const plans = plansOf([
  ['externalId', ['user id', 'person id'], { label: 'Mobilize id' }],
  ['givenName', ['first name', 'user given name', 'given name', 'person given name']],
  ['familyName', ['last name', 'user family name', 'family name', 'person family name']],
  ['email', ['email', 'email address', 'user email address', 'person email address']],
  ['phone', ['phone', 'phone number', 'user phone number', 'person phone number']],
  ['phone', ['mobile number', 'mobile phone number', 'mobile phone'], { label: 'mobile' }],
  ['postcode', ['zip', 'zip code', 'zipcode', 'postal code', 'user postal code', 'person postal code']],
  ['mayText', ['sms opt in status', 'sms opt in']],
  ['mayEmail', ['email opt in status', 'email opt in']],
  ['tags', ['tags', 'event tags']],
  ['source', ['event title', 'event name']],
]);

/** Mobilize's sign-ups: one row for each time that somebody said they would come. */
export const mobilize: Program = {
  name: 'Mobilize',
  knows: (heads) =>
    [...heads].some(
      (head) => head.startsWith('timeslot') || head === 'shift id' || head === 'participation id',
    ) &&
    (heads.has('event id') || heads.has('event title') || heads.has('event name')),
  plan: (head) => plans.get(head) ?? { target: 'leave' },
  knowsAll: true,
};
