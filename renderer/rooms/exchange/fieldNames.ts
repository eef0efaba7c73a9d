import type { ColumnTarget } from '../../../shared/formats/contactColumns';
import { contactFields } from '../../../shared/formats/problem';

/** What a column goes into, as the screen says it. */
export const fieldNames: Readonly<Record<ColumnTarget, string>> = {
  fullName: 'Whole name',
  givenName: 'First name',
  middleName: 'Middle name',
  familyName: 'Last name',
  knownAs: 'Known as',
  pronouns: 'Pronouns',
  birthday: 'Birthday, and the age it gives',
  email: 'Email',
  phone: 'Phone',
  address: 'Whole address',
  street: 'Street',
  town: 'Town',
  postcode: 'Postcode',
  place: 'Place',
  organisation: 'Group they belong to',
  occupation: 'Work',
  tags: 'Tag',
  source: 'How we met',
  notes: 'Note on the person',
  assessment: 'Assessment, 1 is best',
  assessmentFiveBest: 'Assessment, 5 is best',
  mayPhone: 'May be phoned: yes or no',
  mayText: 'May be texted: yes or no',
  mayEmail: 'May be emailed: yes or no',
  mayPost: 'May be written to: yes or no',
  refusesPhone: 'Ticked: do not phone',
  refusesText: 'Ticked: do not text',
  refusesEmail: 'Ticked: do not email',
  refusesPost: 'Ticked: do not write',
  refusesAll: 'Ticked: do not contact at all',
  tagColumn: 'Ticked: tag with this head',
  externalId: 'Number in another program',
  custom: 'Field of its own, by its head',
  leave: 'Leave out',
};

export const targetChoices = (['leave', ...contactFields] as const).map((value) => ({
  value,
  label: fieldNames[value],
}));
