import { type Program, plansOf } from './program';

const plans = plansOf([
  ['externalId', ['nationbuilder id'], { label: 'NationBuilder id' }],
  ['externalId', ['external id'], { label: 'External id' }],
  ['externalId', ['civicrm id'], { label: 'CiviCRM id' }],
  ['givenName', ['first name']],
  ['middleName', ['middle name']],
  ['familyName', ['last name']],
  ['fullName', ['full name']],
  ['email', ['email', 'email1', 'email2', 'email3', 'email4']],
  ['phone', ['phone number']],
  ['phone', ['mobile number'], { label: 'mobile' }],
  ['phone', ['work phone number'], { label: 'work' }],
  ['mayEmail', ['email opt in']],
  ['mayText', ['mobile opt in']],
  ['refusesPhone', ['do not call', 'federal donotcall', 'federal do not call']],
  ['refusesAll', ['do not contact']],
  ['assessment', ['support level']],
  ['tagColumn', ['is volunteer'], { label: 'volunteer' }],
  ['tagColumn', ['is donor'], { label: 'donor' }],
  ['tags', ['tag list']],
  ['notes', ['note', 'background', 'bio']],
  ['birthday', ['born at', 'birthdate', 'date of birth']],
  ['organisation', ['employer']],
  ['occupation', ['occupation']],
  ['street', ['primary address1', 'primary address2', 'primary address3'], { address: '1 primary' }],
  ['town', ['primary city'], { address: '1 primary' }],
  ['postcode', ['primary zip'], { address: '1 primary' }],
  ['street', ['mailing address1', 'mailing address2', 'mailing address3'], { address: '2 mailing' }],
  ['town', ['mailing city'], { address: '2 mailing' }],
  ['postcode', ['mailing zip'], { address: '2 mailing' }],
  [
    'street',
    ['registered address1', 'registered address2', 'registered address3'],
    { address: '3 registered' },
  ],
  ['town', ['registered city'], { address: '3 registered' }],
  ['postcode', ['registered zip'], { address: '3 registered' }],
]);

/** What the program itself keeps about a row, and what an organiser here has no use for. */
const left =
  /^(?:prefix|suffix|legal name|signup type|created at|updated at|.* (?:state|county|country|country code|lat|lng|fips|submitted address)|is .*|.*_is_bad|inferred .*|priority level|twitter .*|facebook .*|.* is bad|demo|ethnicity|sex|religion|party|.*_count|recruiter.*|point person.*|parent.*|capital.*|donations.*|invoice.*|membership.*|precinct.*|state file id|county file id|dw id|van id|ngp id|pf strat id|rnc id|rnc regid|salesforce id|datatrust id|.*district|mosaic.*|availability|language|website|profile .*|first .* at|last .* at|note updated at|closed .*|support probability score|turnout probability score|warnings count|active customer.*|unsubscribed at|login|username|import id|page slug|page id)$/;

/** NationBuilder's export of people: 1 is strong support and 5 strong opposition, as here. */
export const nationBuilder: Program = {
  name: 'NationBuilder',
  knows: (heads) =>
    heads.has('nationbuilder id') ||
    (heads.has('support level') && heads.has('tag list')) ||
    (heads.has('email opt in') && heads.has('mobile opt in')),
  plan: (head) => plans.get(head) ?? (left.test(head) ? { target: 'leave' } : undefined),
  rest: 'custom',
};
