import type { PersonValues } from '../../../shared/commands/addPerson';
import { readBirthday } from '../../../shared/formats/birthday';
import { isEmail, readPhone, splitEmails, splitPhones } from '../../../shared/formats/contactValues';
import { birthdayInWords } from '../../../shared/queries/calendar';
import type { CustomValue } from '../../../shared/queries/customFields';
import type { Person } from '../../../shared/queries/shownName';
import { phoneInWords } from '../../ui/words/phoneInWords';

/** A person's form: every field as text, as it is typed. */
export interface PersonFields {
  givenName: string;
  familyName: string;
  knownAs: string;
  pronouns: string;
  /** A day and a month, as they are typed. */
  birthday: string;
  phones: string;
  emails: string;
  street: string;
  town: string;
  postcode: string;
  placeId: string | null;
  occupation: string;
  tags: string[];
  source: string;
  notes: string;
  /** Fields of one's own, by their ids; what is emptied is null. */
  custom: Record<string, CustomValue | null>;
}

export const emptyPerson: PersonFields = {
  givenName: '',
  familyName: '',
  knownAs: '',
  pronouns: '',
  birthday: '',
  phones: '',
  emails: '',
  street: '',
  town: '',
  postcode: '',
  placeId: null,
  occupation: '',
  tags: [],
  source: '',
  notes: '',
  custom: {},
};

const textFields = [
  'givenName',
  'familyName',
  'knownAs',
  'pronouns',
  'street',
  'town',
  'postcode',
  'occupation',
  'source',
  'notes',
] as const;

/** The form of somebody who is in the book. */
export function fieldsOf(person: Person): PersonFields {
  const text = Object.fromEntries(textFields.map((name) => [name, person[name] ?? '']));
  return {
    ...emptyPerson,
    ...text,
    birthday: person.birthday ? birthdayInWords(person.birthday) : '',
    phones: (person.phones ?? []).map(({ key }) => phoneInWords(key)).join(', '),
    emails: (person.emails ?? []).map(({ address }) => address).join(', '),
    placeId: person.placeId ?? null,
    tags: [...(person.tags ?? [])],
    custom: { ...person.custom },
  };
}

export type PersonErrors = Partial<Record<keyof PersonFields, string>>;

/** What is wrong in the form, beside the field it is wrong in; empty when all is well. */
export function errorsIn(fields: PersonFields): PersonErrors {
  const errors: PersonErrors = {};
  const named = fields.givenName.trim() || fields.familyName.trim() || fields.knownAs.trim();
  if (!named) errors.givenName = 'A name is needed, first or last. One letter is enough to begin with.';
  if (fields.birthday.trim() !== '' && !readBirthday(fields.birthday))
    errors.birthday = `“${fields.birthday.trim()}” is not a day and a month. Write 3 May or 3/5, without the year.`;
  const addresses = splitEmails(fields.emails);
  const numbers = splitPhones(fields.phones);
  if (addresses.length > mostWays) errors.emails = tooMany(addresses.length, 'addresses');
  if (numbers.length > mostWays) errors.phones = tooMany(numbers.length, 'numbers');
  for (const address of addresses) {
    if (!isEmail(address)) {
      errors.emails ??= `“${address}” is not an email address. It needs an @ and a dot after it.`;
    }
  }
  for (const number of numbers) {
    const read = readPhone(number);
    if (!read) errors.phones ??= `“${number}” has no digits to ring.`;
    else if (!read.valid) errors.phones ??= phoneProblem(number);
  }
  return errors;
}

/** Emails, and phones, that a person may have (`model/person.ts`). */
const mostWays = 20;

const tooMany = (given: number, what: string): string =>
  `${given} ${what} are too many: a person may have ${mostWays}. Keep those that reach them.`;

function phoneProblem(number: string): string {
  const digits = number.replace(/\D/g, '').length;
  if (number.trim().startsWith('07') && digits < 11) {
    return `${digits === 10 ? 'One digit' : `${11 - digits} digits`} short. UK mobiles have 11.`;
  }
  if (number.trim().startsWith('07') && digits > 11) return 'Too many digits. UK mobiles have 11.';
  return `“${number}” is not a number we can ring. Write it as on a poster, or with + and the country code.`;
}

/** What the form says, for the command: an emptied field of somebody in the book is cleared. */
export function valuesIn(fields: PersonFields, editing: boolean): PersonValues {
  const values: Record<string, string | null> = {};
  for (const name of textFields) {
    const text = fields[name].trim();
    if (text !== '') values[name] = text;
    else if (editing) values[name] = null;
  }
  const birthday = readBirthday(fields.birthday);
  return {
    ...values,
    ...(birthday || editing ? { birthday: birthday ?? null } : {}),
    ...(fields.placeId || editing ? { placeId: fields.placeId } : {}),
    ...(fields.tags.length > 0 || editing ? { tags: fields.tags } : {}),
    ...(Object.keys(fields.custom).length > 0 ? { custom: fields.custom } : {}),
    phones: splitPhones(fields.phones),
    emails: splitEmails(fields.emails),
  };
}
