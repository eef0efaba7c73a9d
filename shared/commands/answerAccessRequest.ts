import { shownName } from '../queries/shownName';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Notes the day on which somebody got their answer, or that they did not get it after all (null). */
export function answerAccessRequest(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { requestId: string; answeredOn: string | null },
): ChangeSet {
  const request = found(workbook, 'subjectRequest', input.requestId);
  const name = shownName(workbook.get('person', request.personId));
  const change = new ChangeBuilder(workbook);
  change.set('subjectRequest', request.id, { answeredOn: input.answeredOn });
  return change.done(
    input.answeredOn ? `Noted that ${name} has their answer` : `Opened ${name}’s request again`,
  );
}
