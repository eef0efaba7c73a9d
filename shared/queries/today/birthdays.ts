import type { WorkbookReader } from '../../workbook/reader';
import { addDays, daysBetween } from '../calendar';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { settingOf } from '../settingOf';
import { firstName, type Person, shownName } from '../shownName';
import type { NoticedItem } from './todayItem';

/** The setting that says whether Today names birthdays. */
export const birthdaysSetting = 'birthdaysOnToday';

/** Whether Today names birthdays: only where somebody has asked for it. */
export const birthdaysShown = (workbook: WorkbookReader): boolean =>
  settingOf(workbook, birthdaysSetting) === true;

/** So many are named one by one; more of them stand together. */
const mostAlone = 3;

/** The day on which a birthday (`MM-DD`) falls next, from today on. */
export function nextBirthday(birthday: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const thisYear = birthdayIn(year, birthday);
  return thisYear >= today ? thisYear : birthdayIn(year + 1, birthday);
}

/** Somebody born on 29 February has their day on the 28th in other years: a greeting a day early is not late. */
function birthdayIn(year: number, birthday: string): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${birthday === '02-29' && !leap ? '02-28' : birthday}`;
}

/**
 * Whose birthday falls within so many days from today on, soonest first: one each, or all together where there are more
 * than three. People who asked not to be contacted are left out.
 */
export function birthdayItems(
  workbook: WorkbookReader,
  today: string,
  ahead: number,
): readonly NoticedItem[] {
  const last = addDays(today, ahead);
  const coming: { person: Person; on: string }[] = [];
  for (const person of workbook.all('person')) {
    if (!person.birthday || isDoNotContact(person) || hasNoticeToStop(person)) continue;
    const on = nextBirthday(person.birthday, today);
    if (on <= last) coming.push({ person, on });
  }
  coming.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [soonest] = coming;
  if (soonest && coming.length > mostAlone)
    return [
      {
        key: 'birthdays',
        type: 'birthday',
        on: soonest.on,
        daysLate: daysBetween(soonest.on, today),
        title: `${coming.length.toLocaleString('en-GB')} birthdays in the next ${ahead} days`,
        reason: `${namesIn(coming.map(({ person }) => person))}.`,
        deed: 'See who',
        stands: { as: '', many: coming.length },
        personIds: coming.map(({ person }) => person.id),
      },
    ];
  return coming.map(({ person, on }) => ({
    key: `birthday ${person.id}`,
    type: 'birthday',
    on,
    daysLate: daysBetween(on, today),
    title: shownName(person),
    reason: 'Birthday. A word from you may be welcome.',
    deed: `Open ${firstName(person)}`,
    stands: { as: on, many: 1 },
    personId: person.id,
  }));
}

/** 'Dean Sisson, Bev Clamp, Gary Hoult and 4 others'. */
function namesIn(people: readonly Person[]): string {
  const named = people.slice(0, mostAlone).map(shownName).join(', ');
  const others = people.length - mostAlone;
  return `${named} and ${others === 1 ? 'one other' : `${others.toLocaleString('en-GB')} others`}`;
}
