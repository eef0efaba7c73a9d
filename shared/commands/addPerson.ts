import type { ValuesOf } from '../model/kinds';
import { placeOfPostcode } from '../queries/patch/placeOfPostcode';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { emailEntries, phoneEntries } from './contactEntries';
import { type ConsentGiven, consentEntryOf } from './recordConsent';

/** What a form knows of a person: plain values, and emails and phones as they were typed. */
export type PersonValues = Omit<
  Partial<ValuesOf<'person'>>,
  'emails' | 'phones' | 'ladder' | 'assessment' | 'consent' | 'doNotContact' | 'noticeToStop'
> & { emails?: readonly string[]; phones?: readonly string[] };

export interface NewPerson extends PersonValues {
  /** Where on the ladder they start; `contact` where nothing is said. */
  stage?: string;
  consent?: readonly ConsentGiven[];
}

/** Adds a person to the book. Without a place they get the one that their postcode tells. */
export function addPerson(workbook: WorkbookReader, deed: Deed, input: NewPerson): ChangeSet {
  const change = new ChangeBuilder(workbook);
  const placeId = input.placeId ?? placeOfPostcode(workbook, input.postcode);
  const { name } = putPerson(change, deed, placeId ? { ...input, placeId } : input);
  return change.done(`Added ${name}`);
}

/** Adds a person within a larger deed (signing in at the door); gives back id and name. */
export function putPerson(change: ChangeBuilder, deed: Deed, input: NewPerson): { id: string; name: string } {
  const { stage, consent, emails, phones, ...values } = input;
  const fields: ValuesOf<'person'> = {
    ...values,
    ...(emails && emails.length > 0 ? { emails: emailEntries(emails) } : {}),
    ...(phones && phones.length > 0 ? { phones: phoneEntries(phones) } : {}),
    ladder: [{ id: deed.newId(), stage: stage ?? 'contact', on: deed.today, recorded: deed.now }],
    ...(consent && consent.length > 0 ? { consent: consent.map((one) => consentEntryOf(deed, one)) } : {}),
  };
  const id = change.add('person', deed.newId(), fields);
  return { id, name: shownName({ ...fields, id, kind: 'person', base: '' }) };
}
