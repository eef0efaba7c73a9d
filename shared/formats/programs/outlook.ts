import { type Program, plansOf } from './program';

const plans = plansOf([
  ['givenName', ['first name']],
  ['middleName', ['middle name']],
  ['familyName', ['last name']],
  ['knownAs', ['nickname']],
  ['organisation', ['company']],
  ['occupation', ['job title']],
  ['birthday', ['birthday']],
  ['tags', ['categories']],
  ['notes', ['notes']],
  ['email', ['e mail address', 'e mail 2 address', 'e mail 3 address']],
  ['phone', ['mobile phone', 'mobile phone 2', 'car phone'], { label: 'mobile' }],
  ['phone', ['home phone', 'home phone 2'], { label: 'home' }],
  ['phone', ['business phone', 'business phone 2', 'company main phone'], { label: 'work' }],
  ['phone', ['primary phone', 'other phone']],
  ['street', ['home street', 'home street 2', 'home street 3'], { address: '1 home' }],
  ['town', ['home city'], { address: '1 home' }],
  ['postcode', ['home postal code'], { address: '1 home' }],
  ['street', ['other street', 'other street 2', 'other street 3'], { address: '2 other' }],
  ['town', ['other city'], { address: '2 other' }],
  ['postcode', ['other postal code'], { address: '2 other' }],
  ['street', ['business street', 'business street 2', 'business street 3'], { address: '3 work' }],
  ['town', ['business city'], { address: '3 work' }],
  ['postcode', ['business postal code'], { address: '3 work' }],
]);

/** Outlook and Outlook.com: some ninety columns, most of them empty. "Title" is Mr or Dr, not the work. */
export const outlook: Program = {
  name: 'Outlook',
  knows: (heads) =>
    heads.has('e mail address') &&
    ['business phone', 'business street', 'home street', 'mobile phone', 'categories'].filter((head) =>
      heads.has(head),
    ).length >= 2,
  plan: (head) => plans.get(head) ?? { target: 'leave' },
  knowsAll: true,
};
