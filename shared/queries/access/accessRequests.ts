import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { addMonths, daysBetween } from '../calendar';
import { shownName } from '../shownName';

export type SubjectRequest = Rec<'subjectRequest'>;

/**
 * The last day on which a request may be answered: the same day of the next month, or that month's last where it has no
 * such day (UK GDPR Article 12(3), as the ICO counts it). Where that is a weekend or a bank holiday the law gives until
 * the next working day; this does not count on it.
 */
export const answerDue = ({ askedOn }: Pick<SubjectRequest, 'askedOn'>): string => addMonths(askedOn, 1);

/** Days until it is due; negative once it is late. */
export const daysToAnswer = (request: SubjectRequest, today: string): number =>
  daysBetween(today, answerDue(request));

/** A person's request that nobody has answered yet, the oldest where there are several. */
export function openRequestOf(workbook: WorkbookReader, personId: string): SubjectRequest | undefined {
  const [oldest] = workbook
    .by('subjectRequest', 'personId', personId)
    .filter(({ answeredOn }) => !answeredOn)
    .sort((a, b) => a.askedOn.localeCompare(b.askedOn));
  return oldest;
}

/** Who asked, also where their record was deleted since: what is kept of them is owed to them still. */
export function requestedBy(
  workbook: WorkbookReader,
  { personId }: Pick<SubjectRequest, 'personId'>,
): string {
  const person = workbook.get('person', personId);
  if (person) return shownName(person);
  const deleted = workbook.deleted('person').find(({ id }) => id === personId);
  return deleted ? `${shownName(deleted)}, deleted since` : 'Somebody who is no longer here';
}

/** Every request that waits for an answer, the first due first. */
export const openRequests = (workbook: WorkbookReader): readonly SubjectRequest[] =>
  workbook
    .all('subjectRequest')
    .filter(({ answeredOn }) => !answeredOn)
    .sort((a, b) => a.askedOn.localeCompare(b.askedOn));

/** Requests that were answered, the last first. */
export const answeredRequests = (workbook: WorkbookReader): readonly SubjectRequest[] =>
  workbook
    .all('subjectRequest')
    .filter(({ answeredOn }) => answeredOn)
    .sort((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? ''));
