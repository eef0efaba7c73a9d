import { campaignsDeeds } from '../rooms/campaigns/deeds';
import { eventsDeeds } from '../rooms/events/deeds';
import { peopleDeeds } from '../rooms/people/deeds';
import { storiesDeeds } from '../rooms/stories/deeds';
import type { RoomDeeds } from './forRooms/paletteDeed';

/** The deeds of every room, for Ctrl K. A room adds the line that imports its own `deeds.tsx`. */
export const roomDeeds: readonly RoomDeeds[] = [peopleDeeds, eventsDeeds, campaignsDeeds, storiesDeeds];
