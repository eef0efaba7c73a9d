import { answerDue, daysToAnswer, type SubjectRequest } from '../../shared/queries/access/accessRequests';
import { countOf } from '../ui/words/countInWords';
import { dayInSentence } from '../ui/words/dayInWords';

/** "12 days left, until Thursday 24 December", "2 days late: it was due on Thursday 24 December". */
export function daysLeftInWords(request: SubjectRequest, today: string): string {
  const left = daysToAnswer(request, today);
  const due = dayInSentence(answerDue(request), today);
  if (left < 0) return `${countOf(-left, 'day', 'days')} late: it was due on ${due}`;
  return left === 0 ? `The last day is today, ${due}` : `${countOf(left, 'day', 'days')} left, until ${due}`;
}
