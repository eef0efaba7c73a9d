import { ChangeBuilder, type ChangeSet } from '../workbook/changeSet';
import type { Deed, WorkbookReader } from '../workbook/reader';
import { found } from './found';

/** Records how many came, as counted in the room; and, if somebody asked, how many were new. */
export function recordHeadcount(
  workbook: WorkbookReader,
  _deed: Deed,
  input: { eventId: string; headcount: number | null; firstTimers?: number | null },
): ChangeSet {
  const event = found(workbook, 'event', input.eventId);
  const { headcount, firstTimers } = input;
  return new ChangeBuilder(workbook)
    .set('event', event.id, { headcount, ...(firstTimers === undefined ? {} : { firstTimers }) })
    .done(
      headcount === null
        ? `Cleared the headcount of ${event.title}`
        : `Counted ${headcount} at ${event.title}`,
    );
}
