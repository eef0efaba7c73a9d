import type { HeadPlan } from '../contactTargets';
import { type Program, plansOf } from './program';

const plain = plansOf([
  ['givenName', ['first name', 'given name']],
  ['middleName', ['middle name', 'additional name']],
  ['familyName', ['last name', 'family name']],
  ['knownAs', ['nickname']],
  ['fullName', ['name']],
  ['birthday', ['birthday']],
  ['occupation', ['occupation', 'organization title']],
  ['organisation', ['organization name']],
  ['tags', ['labels', 'group membership']],
  ['notes', ['notes']],
  [
    'leave',
    [
      'phonetic first name',
      'phonetic middle name',
      'phonetic last name',
      'yomi name',
      'given name yomi',
      'additional name yomi',
      'family name yomi',
      'name prefix',
      'name suffix',
      'initials',
      'short name',
      'maiden name',
      'file as',
      'gender',
      'location',
      'billing information',
      'directory server',
      'mileage',
      'hobby',
      'sensitivity',
      'priority',
      'subject',
      'language',
      'photo',
      'organization department',
    ],
  ],
]);

/** Its numbered columns, as often as somebody has emails, phones or addresses. */
function numbered(head: string): HeadPlan | undefined {
  const match = /^(e ?mail|phone|address|organization|custom field) (\d+) (.+)$/.exec(head);
  const [, what = '', number = '', part = ''] = match ?? [];
  const label = `${what} ${number}`;
  // Its older exports say "Type" where the newer say "Label".
  const labelFrom = `${label} label`;
  const address = number.padStart(2, '0');
  if (part === 'value') {
    if (what === 'phone') return { target: 'phone', labelFrom };
    return what === 'custom field' ? { target: 'custom', labelFrom } : { target: 'email', labelFrom };
  }
  if (what === 'address') {
    if (part === 'street' || part === 'extended address' || part === 'po box')
      return { target: 'street', address };
    if (part === 'city') return { target: 'town', address };
    if (part === 'postal code') return { target: 'postcode', address };
    if (part === 'formatted') return { target: 'address', address };
  }
  if (what === 'organization' && number === '1') {
    if (part === 'name') return { target: 'organisation' };
    if (part === 'title') return { target: 'occupation' };
  }
  return /^(?:e ?mail|phone|address|organization|custom field|website|relation|event|im) \d+ /.test(head)
    ? { target: 'leave' }
    : undefined;
}

/** Google Contacts, as it exports now ("E-mail 1 - Label") and as it did before 2024 ("E-mail 1 - Type"). */
export const google: Program = {
  name: 'Google Contacts',
  knows: (heads) =>
    heads.has('group membership') ||
    (heads.has('labels') && heads.has('phonetic first name')) ||
    [...heads].some((head) => /^(?:e mail|phone|address) \d+ (?:value|formatted)$/.test(head)),
  plan: (head) => plain.get(head) ?? numbered(head),
  knowsAll: true,
};
