import { RecordGone } from '../../../records/RecordGone';

/** Where a place used to be. */
export function PlaceGone() {
  return <RecordGone noun="place" home={{ room: 'people', page: 'places' }} homeWords="See all places" />;
}
