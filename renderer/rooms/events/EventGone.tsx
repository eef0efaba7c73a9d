import { homeOf } from '../../app/forRooms/route';
import { RecordGone } from '../../records/RecordGone';

/** Where an event used to be. */
export function EventGone() {
  return <RecordGone noun="event" home={homeOf.events} homeWords="See all events" />;
}
