import type { Rec } from '../../../shared/model/kinds';
import { exportedKinds, exportedLists } from '../../../shared/queries/exports/exportedLists';
import type { WorkbookReader } from '../../../shared/workbook/reader';

/** Everything that has left the book, last first. */
export const exportedLately = (workbook: WorkbookReader): readonly Rec<'exportAudit'>[] =>
  [...workbook.all('exportAudit')].sort((a, b) => b.at.localeCompare(a.at));

const words: Readonly<Record<string, string>> = {
  pack: 'A pack',
  csv: 'A list (CSV)',
  vcard: 'Contact cards',
  'counts-pack': 'A pack of counts only',
  'names-pack': 'A pack without contact details',
  emails: 'Copied email addresses',
  phones: 'Copied phone numbers',
  'call-sheet': 'A call sheet, on paper or as PDF',
  'sign-in-sheet': 'A sign-in sheet, on paper or as PDF',
  'walk-sheet': 'A walk list, on paper or as PDF',
  'labels-sheet': 'Labels, on paper or as PDF',
  'list-sheet': 'The list of people, on paper or as PDF',
  'mail-program': 'Email addresses handed to the mail program',
  message: 'Copied a message to one person',
  'subject-access': 'An answer to somebody who asked what we hold',
  workbook: 'The whole book, unsealed',
  calendar: 'Events for a calendar',
};

/** What it was; a code that is not known here, from another version, is shown as it stands. */
export const exportedWhatText = (what: string): string =>
  words[what] ?? listText(what) ?? `${what.slice(0, 1).toUpperCase()}${what.slice(1).replaceAll('-', ' ')}`;

/** A list by its kind and format, as `attendance-xlsx`. */
function listText(what: string): string | undefined {
  const [, kind, format] = /^(\w+)-(csv|xlsx)$/.exec(what) ?? [];
  const known = exportedKinds.find((one) => one === kind);
  return known && `${exportedLists[known].title} (${format === 'xlsx' ? 'Excel' : 'CSV'})`;
}
