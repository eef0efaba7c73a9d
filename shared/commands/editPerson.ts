import type { ValuesOf } from '../model/kinds';
import { placeOfPostcode } from '../queries/patch/placeOfPostcode';
import { type Person, shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { PersonValues } from './addPerson';
import { emailEntries, phoneEntries } from './contactEntries';
import { found } from './found';

/**
 * Changes what is known of a person. Fields that are not given stay as they are; null clears one. A place that
 * followed from the postcode follows the new one.
 */
export function editPerson(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { personId: string; values: PersonValues },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const { emails, phones, ...values } = input.values;
  const fields: Partial<ValuesOf<'person'>> = {
    ...values,
    ...placeThatFollows(workbook, person, values),
    ...(emails ? { emails: emailEntries(emails, person.emails) } : {}),
    ...(phones ? { phones: phoneEntries(phones, person.phones) } : {}),
  };
  return new ChangeBuilder(workbook)
    .set('person', person.id, fields)
    .done(`Changed ${shownName({ ...person, ...fields })}`);
}

/** The place of a postcode that has changed, where nobody chose another by hand. */
function placeThatFollows(
  workbook: WorkbookReader,
  person: Person,
  { postcode, placeId }: PersonValues,
): { placeId?: string } {
  if (!postcode || postcode === person.postcode) return {};
  if (placeId !== undefined && placeId !== (person.placeId ?? null)) return {};
  if (person.placeId && person.placeId !== placeOfPostcode(workbook, person.postcode)) return {};
  const follows = placeOfPostcode(workbook, postcode);
  return follows ? { placeId: follows } : {};
}
