import type { Rec } from '../../../shared/model/kinds';
import type { Route } from './route';

/** Where a record is shown; undefined for kinds that have no page of their own. */
export function routeOfRecord(record: Rec): Route | undefined {
  switch (record.kind) {
    case 'person':
      return { room: 'people', page: 'person', id: record.id };
    case 'group':
      return { room: 'people', page: 'group', id: record.id };
    case 'place':
      return { room: 'people', page: 'place', id: record.id };
    case 'conversation':
      return { room: 'people', page: 'person', id: record.personId };
    case 'event':
      return { room: 'events', page: 'event', id: record.id };
    case 'campaign':
      return { room: 'campaigns', page: 'campaign', id: record.id };
    case 'win':
      return record.campaignId ? { room: 'campaigns', page: 'campaign', id: record.campaignId } : undefined;
    case 'story':
      return { room: 'stories', page: 'story', id: record.id };
    case 'task':
      return { room: 'today', page: 'home', id: record.id };
    default:
      return undefined;
  }
}
