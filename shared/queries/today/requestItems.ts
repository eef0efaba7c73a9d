import type { WorkbookReader } from '../../workbook/reader';
import { answerDue, daysToAnswer, openRequests, requestedBy } from '../access/accessRequests';
import { dayWithYear } from '../calendar';
import type { NoticedItem } from './todayItem';

/** Whoever asked to see what is held about them and waits: the law gives a month, so it stands there all the time. */
export const requestItems = (workbook: WorkbookReader, today: string): readonly NoticedItem[] =>
  openRequests(workbook).map((request) => {
    const left = daysToAnswer(request, today);
    return {
      key: `request ${request.id}`,
      type: 'request',
      on: answerDue(request),
      daysLate: -left,
      title: requestedBy(workbook, request),
      reason: `Asked on ${dayWithYear(request.askedOn)} to see what you hold. ${leftInWords(left)}`,
      deed: 'Go on with the answer',
      // Put away while there is time, it comes back once it is late.
      stands: { as: left < 0 ? 'late' : '', many: 1 },
      personId: request.personId,
    };
  });

function leftInWords(left: number): string {
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'day' : 'days'}`;
  if (left < 0) return `The answer is ${days} late.`;
  return left === 0 ? 'Today is the last day for the answer.' : `${days} left for the answer.`;
}
