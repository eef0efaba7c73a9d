import type { WorkbookReader } from '../workbook/reader';

/** The first event of each type that each person came to, found by `type person`. */
export type FirstVisits = ReadonlyMap<string, { eventId: string; starts: string }>;

const kept = new WeakMap<WorkbookReader, { version: number; visits: FirstVisits }>();

/** Everybody's first visits in one pass: for charts over many events. At the door, isFirstOfType asks for one. */
export function firstVisits(workbook: WorkbookReader): FirstVisits {
  const version =
    workbook.kindVersion('attendance') + workbook.kindVersion('event') + workbook.kindVersion('person');
  const before = kept.get(workbook);
  if (before?.version === version) return before.visits;
  const visits = new Map<string, { eventId: string; starts: string }>();
  for (const one of workbook.all('attendance')) {
    const event = one.attended ? workbook.get('event', one.eventId) : undefined;
    if (!event) continue;
    const key = visitKey(event.type, one.personId);
    const first = visits.get(key);
    const earlier =
      !first || event.starts < first.starts || (event.starts === first.starts && event.id < first.eventId);
    if (earlier) visits.set(key, { eventId: event.id, starts: event.starts });
  }
  kept.set(workbook, { version, visits });
  return visits;
}

export const visitKey = (type: string, personId: string): string => `${type} ${personId}`;
