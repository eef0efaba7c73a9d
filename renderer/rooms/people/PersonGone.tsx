import { homeOf } from '../../app/forRooms/route';
import { RecordGone } from '../../records/RecordGone';

/** Where a person used to be. */
export function PersonGone() {
  return <RecordGone noun="person" home={homeOf.people} homeWords="See everybody" />;
}
