import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { addDays, daysBetween, eventDay } from './calendar';
import { type EventStages, eventStages } from './eventStages';
import { likelyTurnout, type Turnout } from './likelyTurnout';

/** What an event should have by now and has not. */
export type MissingPart = 'welcome' | 'venue' | 'commitment-goal';

export interface UpcomingEvent {
  event: Rec<'event'>;
  inDays: number;
  stages: EventStages;
  likely: Turnout | undefined;
  missing: readonly MissingPart[];
}

/** Events from today on, soonest first, each with what it lacks. `within` days; all of them without it. */
export function upcomingEvents(
  workbook: WorkbookReader,
  today: string,
  within?: number,
): readonly UpcomingEvent[] {
  const last = within === undefined ? '9999' : addDays(today, within);
  return workbook
    .all('event')
    .filter((event) => !event.cancelled && eventDay(event) >= today && eventDay(event) <= last)
    .sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0))
    .map((event) => ({
      event,
      inDays: daysBetween(today, eventDay(event)),
      stages: eventStages(workbook, event, today),
      likely: likelyTurnout(workbook, event, today),
      missing: missingParts(workbook, event),
    }));
}

/** What an event lacks: somebody to welcome people, a venue unless it is online, a goal for a gathering's commitments. */
export function missingParts(workbook: WorkbookReader, event: Rec<'event'>): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  const online = event.category === 'online';
  const welcomed = workbook.by('attendance', 'eventId', event.id).some((one) => one.role === 'welcome');
  if (!online && event.category !== 'action' && !welcomed) missing.push('welcome');
  if (!online && !event.venue && !event.placeId) missing.push('venue');
  if ((event.category ?? 'gathering') === 'gathering' && !event.commitmentGoal)
    missing.push('commitment-goal');
  return missing;
}

/** The sentence for one missing part. */
export function missingText(part: MissingPart): string {
  switch (part) {
    case 'welcome':
      return 'No one is down to welcome people';
    case 'venue':
      return 'No venue yet';
    case 'commitment-goal':
      return 'No goal for commitments yet';
  }
}
