import type { WorkbookReader } from '../../workbook/reader';
import { addDays } from '../calendar';
import type { Person } from '../shownName';

/** Who is owed a privacy notice by then, and was not told yet (UK GDPR Article 14); the first due first. */
export function noticesDue(workbook: WorkbookReader, today: string, daysAhead = 7): readonly Person[] {
  const last = addDays(today, daysAhead);
  return workbook
    .all('person')
    .filter(({ noticeDue, noticeGiven }) => noticeDue && !noticeGiven && noticeDue <= last)
    .sort((a, b) => (a.noticeDue ?? '').localeCompare(b.noticeDue ?? ''));
}
