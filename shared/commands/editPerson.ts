import type { ValuesOf } from '../model/kinds';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import type { PersonValues } from './addPerson';
import { emailEntries, phoneEntries } from './contactEntries';
import { found } from './found';

/** Changes what is known of a person. Fields that are not given stay as they are; null clears one. */
export function editPerson(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { personId: string; values: PersonValues },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const { emails, phones, ...values } = input.values;
  const fields: Partial<ValuesOf<'person'>> = {
    ...values,
    ...(emails ? { emails: emailEntries(emails, person.emails) } : {}),
    ...(phones ? { phones: phoneEntries(phones, person.phones) } : {}),
  };
  return new ChangeBuilder(workbook)
    .set('person', person.id, fields)
    .done(`Changed ${shownName({ ...person, ...fields })}`);
}
