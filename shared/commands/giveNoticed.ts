import { addDays } from '../queries/calendar';
import { shownName } from '../queries/shownName';
import type { NoticedItem } from '../queries/today/todayItem';
import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { putTask } from './addTask';
import { found } from './found';
import { lineFor, writePutAway } from './putAway';

/** How long somebody has for what was given to them. */
const givenDays = 7;
/** So many people are kept with a follow-up. */
const mostAbout = 200;

/** Makes a follow-up of something that the program noticed, and gives it to somebody, for a week. */
export function giveNoticed(
  workbook: WorkbookReader,
  deed: Deed,
  input: { item: NoticedItem; ownerId: string },
): ChangeSet {
  const { item } = input;
  const owner = found(workbook, 'person', input.ownerId);
  const due = addDays(deed.today, givenDays);
  const change = new ChangeBuilder(workbook);
  putTask(change, deed, {
    // The line of a follow-up is headed by the person it is about, so the reason is what to do.
    ...(item.personId ? { title: shortened(item.reason) } : { title: item.title, detail: item.reason }),
    due,
    deed: 'other',
    ownerId: owner.id,
    ...(item.personId ? { personId: item.personId } : {}),
    ...(item.eventId ? { eventId: item.eventId } : {}),
    aboutIds: (item.personIds ?? []).slice(0, mostAbout),
  });
  writePutAway(change, workbook, deed, (lines) => lines.set(item.key, lineFor(item, due)));
  return change.done(`${item.title}: given to ${shownName(owner)}`);
}

const mostLetters = 200;

const shortened = (words: string): string =>
  words.length <= mostLetters ? words : `${words.slice(0, mostLetters - 1)}…`;
