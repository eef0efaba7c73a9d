import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { codeLabel } from '../listCodes';

/** Events as a calendar of another program holds them: what, when and where; no agenda, and nobody's name. */
export function calendarEvents(workbook: WorkbookReader, events: readonly Rec<'event'>[]) {
  return events.map((event) => ({
    id: event.id,
    title: event.title,
    starts: event.starts,
    ends: event.ends ?? undefined,
    where: [event.venue, workbook.get('place', event.placeId)?.name].filter(Boolean).join(', ') || undefined,
    category: codeLabel(workbook, 'eventType', event.type) || undefined,
    cancelled: event.cancelled ?? undefined,
  }));
}
