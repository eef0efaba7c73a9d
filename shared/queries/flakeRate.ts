import type { Rec } from '../model/kinds';
import type { WorkbookReader } from '../workbook/reader';
import { eventDay } from './calendar';

export interface FlakeRate {
  /** Share of those who said yes and did not come, 0 to 1. */
  rate: number;
  saidYes: number;
  came: number;
  events: number;
}

export interface FlakeScope {
  /** A code of the list `eventType`. */
  eventType?: string | undefined;
  placeIds?: ReadonlySet<string> | undefined;
  /** Only events before this day. */
  before: string;
}

/**
 * The share of those who said yes and did not come, walk-ins left out of both. Counts past events of
 * which names were taken (somebody was signed in): elsewhere nobody knows who came. Undefined where no
 * such event had a yes.
 */
export function flakeRate(workbook: WorkbookReader, scope: FlakeScope): FlakeRate | undefined {
  let saidYes = 0;
  let came = 0;
  let events = 0;
  for (const event of pastEvents(workbook, scope)) {
    const kept = yesAndCame(workbook, event);
    if (!kept || kept.saidYes === 0) continue;
    events += 1;
    saidYes += kept.saidYes;
    came += kept.came;
  }
  return saidYes === 0 ? undefined : { rate: (saidYes - came) / saidYes, saidYes, came, events };
}

/** Of those who said yes to one event, how many came; undefined where no names were taken at it. */
export function yesAndCame(
  workbook: WorkbookReader,
  event: Rec<'event'>,
): { saidYes: number; came: number } | undefined {
  let saidYes = 0;
  let came = 0;
  let namesTaken = false;
  for (const one of workbook.by('attendance', 'eventId', event.id)) {
    if (one.attended) namesTaken = true;
    if (one.rsvp !== 'yes') continue;
    saidYes += 1;
    if (one.attended) came += 1;
  }
  return namesTaken ? { saidYes, came } : undefined;
}

function pastEvents(workbook: WorkbookReader, scope: FlakeScope): readonly Rec<'event'>[] {
  return workbook
    .all('event')
    .filter(
      (event) =>
        !event.cancelled &&
        eventDay(event) < scope.before &&
        (!scope.eventType || event.type === scope.eventType) &&
        (!scope.placeIds || (event.placeId ? scope.placeIds.has(event.placeId) : false)),
    );
}
