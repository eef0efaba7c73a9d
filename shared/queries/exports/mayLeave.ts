import type { Rec } from '../../model/kinds';
import { channels } from '../../model/person';
import type { WorkbookReader } from '../../workbook/reader';
import { hasNoticeToStop, isDoNotContact } from '../doNotContact';
import { mayContact } from '../mayContact';
import { presentConsent } from '../presentConsent';
import type { Person } from '../shownName';

/** Why a row stays in the book when a list leaves it. */
export const leftOutReasons = [
  'do-not-contact',
  'notice-to-stop',
  'under-18',
  'private-story',
  'not-in-book',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Why a person may not be in any list that leaves; undefined where they may. */
export function personStays(person: Person): LeftOutReason | undefined {
  if (isDoNotContact(person)) return 'do-not-contact';
  if (hasNoticeToStop(person)) return 'notice-to-stop';
  const young = person.ageBand === '13-15' || person.ageBand === '16-17';
  if (young && !channels.some((channel) => presentConsent(person, channel)?.state === 'yes'))
    return 'under-18';
  return undefined;
}

/** The photo of somebody, where it may leave: under-18s’ only with a recorded consent, as they are in a list. */
export function photoLeaving(workbook: WorkbookReader, person: Person): Rec<'media'> | undefined {
  return personStays(person) ? undefined : workbook.get('media', person.photoId);
}

/** The ways to reach somebody that a list may hold, each by its own consent. */
export const leavingMeans = ['email', 'phone', 'address'] as const;
export type LeavingMeans = (typeof leavingMeans)[number];

/** Whether a person's means may leave. A number leaves for either of its uses: calls, or texts agreed to. */
export function meansMayLeave(person: Person, means: LeavingMeans): boolean {
  switch (means) {
    case 'email':
      return mayContact(person, 'email').may;
    case 'phone':
      return mayContact(person, 'phone').may || mayContact(person, 'text').may;
    case 'address':
      return mayContact(person, 'post').may;
  }
}
