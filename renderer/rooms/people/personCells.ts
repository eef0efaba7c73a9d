import type { PersonValues } from '../../../shared/commands/addPerson';
import { customFrom } from '../../../shared/commands/customFrom';
import { splitEmails, splitName, splitPhones, splitTags } from '../../../shared/formats/contactValues';
import { readDay } from '../../../shared/formats/dayReading';
import { type CustomField, customInWords, customValue } from '../../../shared/queries/customFields';
import { fullName, type Person, shownName } from '../../../shared/queries/shownName';
import { phoneInWords } from '../../ui/words/phoneInWords';
import { emptyPerson, errorsIn, fieldsOf, type PersonFields } from './personFields';

/** What a cell of the list would change of somebody, or why it cannot. */
export type CellValues = { values: PersonValues } | { problem: string };

/** A cell that is edited as words. */
export interface PersonCell {
  text: (person: Person) => string;
  values: (person: Person, text: string) => CellValues;
  maxLength?: number;
}

const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The form's own sentence about one field, where there is one. */
function checked(person: Person, changed: Partial<PersonFields>, values: PersonValues): CellValues {
  const errors = errorsIn({ ...fieldsOf(person), ...changed });
  const wrong = (Object.keys(changed) as (keyof PersonFields)[]).map((name) => errors[name]).find(Boolean);
  // A name that is missing is said at the first name, whichever of the three was emptied.
  const problem = wrong ?? (namesAre(changed) ? errors.givenName : undefined);
  return problem === undefined ? { values } : { problem };
}

const namesAre = (changed: Partial<PersonFields>): boolean =>
  'givenName' in changed || 'familyName' in changed || 'knownAs' in changed;

/**
 * The name as it is shown, typed anew: the part that is as it was says where first and last name meet; where both are
 * new, the last word is the last name, as in a list that is read in.
 */
export function namesFrom(
  person: Pick<Person, 'givenName' | 'familyName' | 'knownAs'>,
  text: string,
): Pick<PersonValues, 'givenName' | 'familyName' | 'knownAs'> {
  const whole = words(text);
  const called = person.knownAs?.trim() ? 'knownAs' : 'givenName';
  const first = person[called]?.trim() ?? '';
  const last = person.familyName?.trim() ?? '';
  const put = (front: string, back: string) => ({ [called]: front || null, familyName: back || null });
  if (last && (whole === last || whole.endsWith(` ${last}`)))
    return put(whole.slice(0, whole.length - last.length).trim(), last);
  if (first && (whole === first || whole.startsWith(`${first} `)))
    return put(first, whole.slice(first.length).trim());
  const { givenName = '', familyName = '' } = splitName(whole);
  return put(givenName, familyName);
}

const nameCell: PersonCell = {
  text: (person) => (person.knownAs?.trim() || fullName(person) ? shownName(person) : ''),
  values: (person, text) => {
    if (words(text) === '') return { problem: errorsIn(emptyPerson).givenName ?? '' };
    return { values: namesFrom(person, text) };
  },
  maxLength: 200,
};

const plainCell = (
  name: 'givenName' | 'familyName' | 'knownAs' | 'postcode' | 'town',
  maxLength: number,
): PersonCell => ({
  text: (person) => person[name] ?? '',
  values: (person, text) => {
    const typed = words(text);
    return checked(person, { [name]: typed }, { [name]: typed || null });
  },
  maxLength,
});

/** Cells of the list that are edited as words, by the keys of their columns. */
export const personCells = {
  name: nameCell,
  givenName: plainCell('givenName', 200),
  familyName: plainCell('familyName', 200),
  knownAs: plainCell('knownAs', 200),
  postcode: plainCell('postcode', 12),
  // Of several the first is shown, and edited; the others stay.
  phone: {
    text: (person) => phoneInWords(person.phones?.[0]?.key ?? ''),
    values: (person, text) => {
      const rest = (person.phones ?? []).slice(1).map(({ key }) => key);
      return checked(person, { phones: text }, { phones: [...splitPhones(text), ...rest] });
    },
  },
  email: {
    text: (person) => person.emails?.[0]?.address ?? '',
    values: (person, text) => {
      const rest = (person.emails ?? []).slice(1).map(({ address }) => address);
      return checked(person, { emails: text }, { emails: [...splitEmails(text), ...rest] });
    },
  },
  tags: {
    text: (person) => (person.tags ?? []).join(', '),
    values: (_person, text) => {
      const tags = splitTags(text);
      const long = tags.find((tag) => tag.length > 60);
      return long
        ? { problem: `“${long.slice(0, 20)}…” is too long for a tag: 60 letters at most.` }
        : { values: { tags } };
    },
  },
} satisfies Record<string, PersonCell>;

/** The cell of a field of one's own; a choice and a yes or no are chosen, and give their value as text. */
export const ownCell = (field: CustomField): PersonCell => ({
  text: (person) => {
    const value = customValue(person, field);
    if (value === undefined) return '';
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : customInWords(field, value);
  },
  values: (person, text) => {
    const put = (value: string | number | boolean | null): CellValues => ({
      values: { custom: { ...person.custom, [field.id]: value } },
    });
    const typed = text.trim();
    if (typed === '') return put(null);
    if (field.type === 'date') {
      const day = readDay(typed);
      return day ? put(day) : { problem: `“${typed}” is no day. Write it as 24 Nov 2026 or 24/11/2026.` };
    }
    const value = customFrom(field, typed);
    if (field.type === 'number' && typeof value !== 'number')
      return { problem: `“${typed}” is not a number. Write figures, such as 12 or 2.5.` };
    return put(value);
  },
  maxLength: 2000,
});
