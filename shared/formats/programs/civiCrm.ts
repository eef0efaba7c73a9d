import type { HeadPlan } from '../contactTargets';
import { type Program, plansOf } from './program';

const plans = plansOf([
  ['externalId', ['contact id', 'internal contact id'], { label: 'CiviCRM id' }],
  ['externalId', ['external identifier', 'external identifier match to contact'], { label: 'External id' }],
  ['givenName', ['first name']],
  ['middleName', ['middle name']],
  ['familyName', ['last name']],
  ['knownAs', ['nickname']],
  ['fullName', ['display name']],
  ['birthday', ['birth date']],
  ['occupation', ['job title']],
  ['organisation', ['current employer']],
  ['source', ['contact source', 'source of contact data']],
  ['refusesEmail', ['do not email', 'no bulk emails user opt out']],
  ['refusesPhone', ['do not phone']],
  ['refusesText', ['do not sms']],
  ['refusesPost', ['do not mail']],
  ['tags', ['tag s', 'tags', 'group s', 'groups']],
  ['notes', ['note s', 'notes']],
  ['street', ['street address', 'supplemental address 1', 'supplemental address 2']],
  ['town', ['city']],
  ['postcode', ['postal code']],
  ['email', ['email']],
  ['phone', ['phone']],
  ['phone', ['mobile', 'phone mobile'], { label: 'mobile' }],
  [
    'leave',
    [
      'contact type',
      'contact subtype',
      'do not trade',
      'is deceased',
      'deceased',
      'deceased date',
      'legal identifier',
      'legal name',
      'image url',
      'preferred communication method',
      'preferred language',
      'preferred mail format',
      'communication style',
      'contact hash',
      'individual prefix',
      'individual suffix',
      'formal title',
      'email greeting',
      'postal greeting',
      'addressee',
      'sort name',
      'household name',
      'organization name',
      'sic code',
      'gender',
      'state',
      'county',
      'country',
      'created date',
      'modified date',
      'contact is in trash',
      'current employer id',
      'location type',
      'phone type',
      'im screen name',
      'openid',
      'website',
      'world region',
    ],
  ],
]);

/** Exports by location type: "Home-Street Address", "Work-Email", "Main-Phone-Mobile". */
function located(head: string): HeadPlan | undefined {
  const [, where = '', what = ''] = /^(home|main|other|work|billing) (.+)$/.exec(head) ?? [];
  if (what === '') return undefined;
  const address = `${['home', 'main', 'other', 'work', 'billing'].indexOf(where) + 1} ${where}`;
  const label = where === 'home' || where === 'work' ? { label: where } : {};
  if (/^street address|^supplemental address/.test(what)) return { target: 'street', address };
  if (what === 'city') return { target: 'town', address };
  if (what === 'postal code') return { target: 'postcode', address };
  if (/^email( \d+)?$/.test(what)) return { target: 'email', ...label };
  if (/^phone mobile/.test(what)) return { target: 'phone', label: 'mobile' };
  if (/^phone/.test(what)) return { target: 'phone', ...label };
  return { target: 'leave' };
}

/** CiviCRM's export of contacts. */
export const civiCrm: Program = {
  name: 'CiviCRM',
  knows: (heads) =>
    (heads.has('contact id') || heads.has('internal contact id')) &&
    ['external identifier', 'do not email', 'do not phone', 'do not sms', 'contact type', 'sort name'].some(
      (head) => heads.has(head),
    ),
  plan: (head) => plans.get(head) ?? located(head),
  rest: 'custom',
};
