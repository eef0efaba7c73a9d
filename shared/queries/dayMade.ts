import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';

/** The day on which a commitment was made, or that of the event or the talk it was made in. */
export function dayMade(
  workbook: WorkbookReader,
  one: Pick<Rec<'commitment'>, 'madeOn' | 'eventId' | 'conversationId'>,
): string | undefined {
  if (one.madeOn) return one.madeOn;
  const event = workbook.get('event', one.eventId);
  return event ? eventDay(event) : workbook.get('conversation', one.conversationId)?.on;
}
