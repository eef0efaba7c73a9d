import { campaignsDeeds } from '../rooms/campaigns/deeds';
import { chartsDeeds } from '../rooms/charts/deeds';
import { eventsDeeds } from '../rooms/events/deeds';
import { exchangeDeeds } from '../rooms/exchange/deeds';
import { peopleDeeds } from '../rooms/people/deeds';
import { settingsDeeds } from '../rooms/settings/deeds';
import { storiesDeeds } from '../rooms/stories/deeds';
import type { RoomDeeds } from './forRooms/paletteDeed';

/** The deeds of every room, for Ctrl K. A room adds the line that imports its own `deeds.tsx`. */
export const roomDeeds: readonly RoomDeeds[] = [
  peopleDeeds,
  eventsDeeds,
  campaignsDeeds,
  storiesDeeds,
  exchangeDeeds,
  chartsDeeds,
  settingsDeeds,
];
