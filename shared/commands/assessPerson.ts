import { codeLabel } from '../queries/listCodes';
import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';
import { withEntry } from './relate';

/** Says where a person stands, 1 (leads) to 5 (opposed); earlier assessments stay in their history. */
export function assessPerson(
  workbook: WorkbookReader,
  deed: Deed,
  input: { personId: string; level: number; on?: string },
): ChangeSet {
  const person = found(workbook, 'person', input.personId);
  const entry = { id: deed.newId(), level: input.level, on: input.on ?? deed.today, recorded: deed.now };
  const word = codeLabel(workbook, 'assessment', String(input.level)).toLowerCase();
  return new ChangeBuilder(workbook)
    .set('person', person.id, { assessment: withEntry(person.assessment, entry) })
    .done(`Assessed ${shownName(person)}: ${input.level}, ${word}`);
}
