import type { Person } from '../queries/shownName';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

/** Marks a person as not to be contacted, in any way. */
export function setDoNotContact(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; reason?: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  return new ChangeBuilder(workbook)
    .set('person', person.id, { doNotContact: withEntry(person.doNotContact, onEntry(deed, input.reason)) })
    .done(`Marked ${shownName(person)} as not to be contacted`);
}

/** Records a person's notice to stop using their data. */
export function recordNoticeToStop(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; reason?: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  return new ChangeBuilder(workbook)
    .set('person', person.id, { noticeToStop: withEntry(person.noticeToStop, onEntry(deed, input.reason)) })
    .done(`Recorded notice to stop from ${shownName(person)}`);
}

function onEntry(deed: Deed, given: string | undefined): NonNullable<Person['doNotContact']>[number] {
  const reason = given?.trim();
  return { id: deed.newId(), type: 'on', recorded: deed.now, ...(reason ? { reason } : {}) };
}
