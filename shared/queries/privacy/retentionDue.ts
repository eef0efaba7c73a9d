import { timeOf } from '../../workbook/clock';
import type { WorkbookReader } from '../../workbook/reader';
import { type Counted, sliceSize } from '../../workbook/slices';
import { addMonths, eventDay } from '../calendar';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { settingOf } from '../settingOf';
import type { Person } from '../shownName';

/** The setting that says after how many months somebody is looked at again. */
export const retentionSetting = 'retentionMonths';

const usualMonths = 24;

/** After how many months without a word somebody is looked at again; two years unless it was set otherwise. */
export function retentionMonths(workbook: WorkbookReader): number {
  const set = settingOf(workbook, retentionSetting);
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 && set <= 240 ? set : usualMonths;
}

export interface RetentionRow {
  person: Person;
  /** The last day anybody spoke with them or they came to something; undefined is never. */
  last: string | undefined;
  /** Since when nothing has happened: that day, or when they came into the book, or were kept after a review. */
  since: string;
}

/**
 * People with whom nobody has spoken, and who have come to nothing, for so many months, and who have no commitment or
 * follow-up open; the oldest first. Whoever was kept after a review comes again after as long. Whoever asked not to be
 * contacted is left out: their record is what keeps that promise. Counts the records it went through.
 */
export function* retentionDue(
  workbook: WorkbookReader,
  today: string,
  months: number,
): Counted<readonly RetentionRow[]> {
  let done = 0;
  const last = new Map<string, string>();
  const open = new Set<string>();
  const see = (personId: string, day: string): void => {
    const id = workbook.resolve(personId);
    const before = last.get(id);
    if (before === undefined || day > before) last.set(id, day);
  };
  for (const { personId, on } of workbook.all('conversation')) {
    see(personId, on);
    if (++done % sliceSize === 0) yield done;
  }
  for (const { personId, eventId, attended } of workbook.all('attendance')) {
    const event = attended ? workbook.get('event', eventId) : undefined;
    if (event) see(personId, eventDay(event));
    if (++done % sliceSize === 0) yield done;
  }
  for (const { personId, state } of workbook.all('commitment')) {
    if (state === 'made' || state === 'confirmed') open.add(workbook.resolve(personId));
    if (++done % sliceSize === 0) yield done;
  }
  for (const { personId, doneOn } of workbook.all('task')) {
    if (personId && !doneOn) open.add(workbook.resolve(personId));
    if (++done % sliceSize === 0) yield done;
  }
  const limit = addMonths(today, -months);
  const rows: RetentionRow[] = [];
  for (const person of workbook.all('person')) {
    if (++done % sliceSize === 0) yield done;
    if (open.has(person.id)) continue;
    const spoken = last.get(person.id);
    const since = latestOf(spoken ?? cameOn(person), person.keptOn ?? undefined);
    if (since > limit || isDoNotContact(person) || hasNoticeToStop(person)) continue;
    rows.push({ person, last: spoken, since });
  }
  return rows.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

/** When somebody came into the book: the first day on the ladder, else when their record was written. */
function cameOn({ ladder, base }: Person): string {
  const days = (ladder ?? []).map(({ on }) => on).sort();
  return days[0] ?? new Date(timeOf(base)).toISOString().slice(0, 10);
}

const latestOf = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);
