import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import { eventDay } from '../calendar';
import { codeLabel } from '../listCodes';
import { placeName, placesWithin } from '../placesWithin';
import type { ChartScope } from './chartAnswer';

/** The events a chart counts: those that have begun and were not cancelled, earliest first. */
export function eventsInScope(workbook: WorkbookReader, scope: ChartScope): readonly Rec<'event'>[] {
  const places = scope.placeId ? placesWithin(workbook, scope.placeId) : undefined;
  const isInTime = (day: string): boolean => day >= scope.from && day <= scope.to && day <= scope.today;
  return workbook
    .all('event')
    .filter(
      (event) =>
        !event.cancelled &&
        isInTime(eventDay(event)) &&
        (!scope.eventId || event.id === scope.eventId) &&
        (!scope.eventType || event.type === scope.eventType) &&
        (!scope.campaignId || event.campaignId === scope.campaignId) &&
        (!places || (event.placeId ? places.has(event.placeId) : false)),
    )
    .sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
}

/** 'mass meeting', or 'event' where all types are counted. */
export function eventNoun(workbook: WorkbookReader, scope: ChartScope): readonly [one: string, many: string] {
  if (!scope.eventType) return ['event', 'events'];
  const one = codeLabel(workbook, 'eventType', scope.eventType).toLowerCase();
  // Verbal nouns and compound names in the list take no s: "door-knocking", "polling day" does.
  return [one, /ing$/.test(one) && !/meeting$/.test(one) ? `${one} events` : `${one}s`];
}

/** ' in Mansfield, 2026': where and when, for the line under the title. */
export function whereAndWhen(workbook: WorkbookReader, scope: ChartScope): string {
  const place = placeName(workbook, scope.placeId);
  const campaign = workbook.get('campaign', scope.campaignId)?.name;
  const years = [...new Set([scope.from.slice(0, 4), scope.to.slice(0, 4)])].join(' to ');
  return `${place ? ` in ${place}` : ''}${campaign ? ` for ${campaign}` : ''}, ${years}`;
}
